package org.twinge.dashboard.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.reports.model.Draft;

/** Keeps the report the caller is writing; false for a caller who has no profile yet. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class SaveDraft {
    private final Drafts drafts;
    private final Caller caller;

    SaveDraft(Drafts drafts, Caller caller) {
        this.drafts = drafts;
        this.caller = caller;
    }

    public boolean save(Draft draft) {
        Optional<UUID> athlete = caller.athleteId();
        athlete.ifPresent(id -> drafts.store(id, draft));
        return athlete.isPresent();
    }
}

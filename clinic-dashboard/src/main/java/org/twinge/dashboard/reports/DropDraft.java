package org.twinge.dashboard.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** The caller's report was sent, or is given up. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class DropDraft {
    private final Drafts drafts;
    private final Caller caller;

    DropDraft(Drafts drafts, Caller caller) {
        this.drafts = drafts;
        this.caller = caller;
    }

    public void drop() {
        caller.athleteId().ifPresent(drafts::delete);
    }
}

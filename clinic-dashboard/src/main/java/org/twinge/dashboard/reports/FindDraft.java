package org.twinge.dashboard.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.reports.model.Draft;

/** The report the caller is writing, if it is not too old to go on with. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class FindDraft {
    private final Drafts drafts;
    private final Caller caller;
    private final Clock clock;

    FindDraft(Drafts drafts, Caller caller, Clock clock) {
        this.drafts = drafts;
        this.caller = caller;
        this.clock = clock;
    }

    public Optional<Draft> find() {
        return caller.athleteId().flatMap(athlete -> drafts.find(athlete, clock.instant()));
    }
}

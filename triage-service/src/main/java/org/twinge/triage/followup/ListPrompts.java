package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** The open questions to the athlete who calls. */
@ApplicationScoped
@OwnOnly
class ListPrompts {
    private final Caller caller;
    private final Prompts prompts;
    private final Clock clock;

    ListPrompts(Caller caller, Prompts prompts, Clock clock) {
        this.caller = caller;
        this.prompts = prompts;
        this.clock = clock;
    }

    @Transactional
    @AsCaller
    public List<Prompts.Prompt> mine() {
        return caller.athleteId()
                .map(athlete -> prompts.open(athlete, clock.instant()))
                .orElse(List.of());
    }
}

package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.triage.athletes.Athlete;
import org.twinge.triage.athletes.Athletes;
import org.twinge.triage.followup.model.Week;

/** The week that a check-in sent now would tell about. */
@ApplicationScoped
@OwnOnly
class FindWeek {
    private final Athletes athletes;
    private final CheckIns checkIns;
    private final Prompts prompts;
    private final Clock clock;

    FindWeek(Athletes athletes, CheckIns checkIns, Prompts prompts, Clock clock) {
        this.athletes = athletes;
        this.checkIns = checkIns;
        this.prompts = prompts;
        this.clock = clock;
    }

    /**
     * A week.
     *
     * @param week its Monday, in the athlete's zone
     * @param told whether it was told about already
     */
    record Asked(LocalDate week, boolean told) {}

    @Transactional
    @AsCaller
    public Asked current() {
        Athlete athlete =
                athletes.caller().orElseThrow(() -> new NotFoundException("No such athlete, or not yet known here"));
        Instant now = clock.instant();
        Instant within =
                prompts.openWeekly(athlete.id(), now).map(Prompts.Prompt::dueAt).orElse(now);
        Week week = Week.of(within, athlete.zone());
        return new Asked(week.monday(), checkIns.told(athlete.id(), week));
    }
}

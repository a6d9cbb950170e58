package org.twinge.notifier.digests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.DigestTime;

/** Whoever becomes known gets a first digest, in the transaction that mirrors the snapshot; not about the time before. */
@ApplicationScoped
class ScheduleDigests {
    private final Digests digests;
    private final Clock clock;

    ScheduleDigests(Digests digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    void schedule(@Observes AthleteSnapshot athlete) {
        if (athlete.profile() == null) {
            digests.unschedule(athlete.athleteId());
        } else {
            digests.schedule(
                    athlete.athleteId(),
                    Audience.ATHLETE,
                    DigestTime.next(Audience.ATHLETE, athlete.profile().zone(), clock.instant()));
        }
    }

    void schedule(@Observes ClinicSnapshot clinic) {
        clinic.staff()
                .forEach(member -> digests.schedule(
                        member.staffId(),
                        Audience.STAFF,
                        DigestTime.next(Audience.STAFF, clinic.zone(), clock.instant())));
    }
}

package org.twinge.cli.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.CareLevel;

/** Athletes, and alerts that each become one email to one of them. All are functions of their number. */
final class AlertEvents {
    private AlertEvents() {}

    static UUID athleteId(int number) {
        return new UUID(0x7477696e67654000L, 0x8000000000000000L | number);
    }

    static UUID alertId(int number) {
        return new UUID(0x7477696e67655000L, 0x8000000000000000L | number);
    }

    static String address(int athlete) {
        return athleteId(athlete) + "@athletes.test";
    }

    static AthleteSnapshot athlete(int number) {
        var profile = new AthleteSnapshot.Profile(
                "Runner " + number,
                LocalDate.of(1990, 4, 2),
                AthleteSnapshot.Sex.FEMALE,
                ZoneOffset.UTC,
                "en",
                "DE",
                address(number),
                true);
        return new AthleteSnapshot(
                athleteId(number),
                1,
                AthleteSnapshot.State.ACTIVE,
                athleteId(number).toString(),
                profile,
                List.of());
    }

    /** Urgent, so that nothing holds it back: no quiet hours, no digest, no budget. */
    static AlertRaised alert(int number, int athlete, Instant causedAt) {
        var rule = new AlertRaised.FiredRule("night-pain", CareLevel.SAME_DAY, "pain at night", "Be seen today.");
        var cause = new AlertRaised.RedFlags(alertId(number), "2026.1", false, List.of(rule));
        return new AlertRaised(
                alertId(number),
                1,
                athleteId(athlete),
                AlertRaised.Level.SAME_DAY,
                Set.of(AlertRaised.Audience.ATHLETE),
                causedAt,
                cause);
    }
}

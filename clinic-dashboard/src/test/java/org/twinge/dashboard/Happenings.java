package org.twinge.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.DeliverySettled;

/** Events of the other services. */
final class Happenings {
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private Happenings() {}

    /** For the athlete and staff. */
    static AlertRaised redFlag(UUID alert, int revision, UUID athlete, CareLevel level, String title) {
        return new AlertRaised(
                alert,
                revision,
                athlete,
                AlertRaised.Level.of(level),
                Set.of(Audience.ATHLETE, Audience.STAFF),
                NOW,
                new AlertRaised.RedFlags(
                        UUID.randomUUID(),
                        "1",
                        false,
                        List.of(new AlertRaised.FiredRule("rule", level, title, "Call 112 now."))));
    }

    /** 16 km after at most 11.8 km; for the athlete only. */
    static AlertRaised spike(UUID alert, UUID athlete) {
        return new AlertRaised(
                alert,
                1,
                athlete,
                AlertRaised.Level.INFO,
                Set.of(Audience.ATHLETE),
                NOW,
                new AlertRaised.SessionSpike(
                        LocalDate.of(2026, 2, 28),
                        16_040,
                        11_800,
                        LocalDate.of(2026, 2, 7),
                        1.3593,
                        AlertRaised.SpikeBand.OVER_30_PERCENT));
    }

    static DeliverySettled delivery(UUID alert, UUID athlete, UUID person, DeliverySettled.Outcome outcome) {
        return new DeliverySettled(
                UUID.randomUUID(), alert, 1, athlete, person, DeliverySettled.Channel.EMAIL, outcome, NOW);
    }
}

package org.twinge.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.DeliverySettled;

/** Events of the other services. */
final class Happenings {
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private Happenings() {}

    /** For the athlete and staff. */
    static AlertRaised redFlag(UUID alert, int revision, UUID athlete, CareLevel level, String title) {
        return redFlag(UUID.randomUUID(), alert, revision, athlete, level, title);
    }

    static AlertRaised redFlag(UUID report, UUID alert, int revision, UUID athlete, CareLevel level, String title) {
        return new AlertRaised(
                alert,
                revision,
                athlete,
                AlertRaised.Level.of(level),
                Set.of(Audience.ATHLETE, Audience.STAFF),
                NOW,
                new AlertRaised.RedFlags(
                        report, "1", false, List.of(new AlertRaised.FiredRule("rule", level, title, "Call 112 now."))));
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

    /** For the staff of one clinic only. */
    static AlertRaised metric(UUID alert, UUID athlete, UUID clinic) {
        return new AlertRaised(
                alert,
                1,
                athlete,
                AlertRaised.Level.INFO,
                Set.of(Audience.STAFF),
                NOW,
                new AlertRaised.MetricBeyond(clinic, LocalDate.of(2026, 2, 28), "acwr-ewma@1", 1.62, true, 1.5, 0.93));
    }

    static DeliverySettled delivery(UUID alert, UUID athlete, UUID person, DeliverySettled.Outcome outcome) {
        return new DeliverySettled(
                UUID.randomUUID(), alert, 1, athlete, person, DeliverySettled.Channel.EMAIL, outcome, NOW);
    }

    /** A case of one alert; {@code by} did what was done last. */
    static CaseChanged careCase(
            UUID id, int revision, UUID athlete, CaseChanged.State state, AlertRaised alert, UUID by, Instant at) {
        boolean open = state == CaseChanged.State.OPEN;
        return new CaseChanged(
                id,
                revision,
                athlete,
                state,
                alert.level(),
                Set.of(),
                NOW,
                open ? NOW : null,
                open ? null : new CaseChanged.Acknowledgement(by, at),
                state == CaseChanged.State.ASSIGNED ? by : null,
                null,
                state == CaseChanged.State.RESOLVED
                        ? new CaseChanged.Resolution(CaseChanged.Outcome.REFERRED, by, at, null)
                        : null,
                List.of(new CaseChanged.Alert(
                        alert.alertId(), alert.revision(), alert.level(), false, alert.causedAt(), alert.cause())),
                0,
                new CaseChanged.Change(
                        CaseChanged.What.valueOf(open ? "OPENED" : state.name()), at, open ? null : by, null));
    }
}

package org.twinge.notifier.deliveries;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.contracts.EscalationEnded;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.Reason;

/** A delivery's or an escalation's end, told to everybody in the transaction that writes it down. */
@ApplicationScoped
class Settlements {
    private final Outbox outbox;
    private final MeterRegistry metrics;

    Settlements(Outbox outbox, MeterRegistry metrics) {
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** From the start at zero: an increase is seen only of what was there before. */
    void register(@Observes StartupEvent started) {
        for (Level level : Level.values()) {
            escalationsEnded(level);
            for (Outcome outcome : Outcome.values()) {
                age(level, outcome);
            }
        }
    }

    /** Everybody at the clinic was told, and the last waiting time is over. */
    void nobodyAcknowledged(AlertRow alert, UUID clinicId, Instant now) {
        outbox.publish(
                Ids.v5("escalation-ended", alert.alertId, alert.revision, clinicId),
                alert.causedAt,
                new EscalationEnded(alert.alertId, alert.revision, alert.athleteId, clinicId, now));
        escalationsEnded(alert.level).increment();
    }

    /** A delivery may settle twice, each way once: undeliverable for want of a person, and sent when they turn up. */
    void settle(DeliveryRow row, Outcome outcome, Reason reason, Instant now) {
        row.settled(DeliveryState.valueOf(outcome.name()), reason, now);
        outbox.publish(
                Ids.v5("delivery-settled", row.id, outcome),
                row.causedAt,
                new DeliverySettled(
                        row.id,
                        row.alertId,
                        row.alertRevision,
                        row.athleteId,
                        row.personId,
                        row.channel,
                        outcome,
                        now));
        age(row.level, outcome).record(Duration.between(row.causedAt, now));
    }

    private Counter escalationsEnded(Level level) {
        return metrics.counter("twinge.escalation.ended", "level", level.name());
    }

    private Timer age(Level level, Outcome outcome) {
        return metrics.timer("twinge.delivery.age", "level", level.name(), "outcome", outcome.name());
    }
}

package org.twinge.notifier.deliveries;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.contracts.EscalationEnded;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;
import org.twinge.notifier.model.DeliveryState;
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

    /** Everybody at the clinic was told, and the last waiting time is over. */
    void nobodyAcknowledged(AlertRow alert, UUID clinicId, Instant now) {
        outbox.publish(
                Ids.v5("escalation-ended", alert.alertId, alert.revision, clinicId),
                alert.causedAt,
                new EscalationEnded(alert.alertId, alert.revision, alert.athleteId, clinicId, now));
        metrics.counter("twinge.escalation.ended", "level", alert.level.name()).increment();
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
        metrics.timer("twinge.delivery.age", "level", row.level.name(), "outcome", outcome.name())
                .record(Duration.between(row.causedAt, now));
    }
}

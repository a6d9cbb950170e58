package org.twinge.notifier.deliveries;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.twinge.messaging.Ids;
import org.twinge.notifier.model.SendOutcome;
import org.twinge.notifier.sending.Attempt;

/** One attempt to hand a message over. */
@Entity
@Table(name = "delivery_attempt")
class AttemptRow {
    @Id
    UUID id;

    UUID athleteId;
    UUID deliveryId;
    Instant attemptedAt;
    String provider;
    String outcome;
    String answer;

    AttemptRow() {}

    AttemptRow(DeliveryRow delivery, Attempt attempt, Instant now) {
        this.id = Ids.v7();
        this.athleteId = delivery.athleteId;
        this.deliveryId = delivery.id;
        this.attemptedAt = now;
        this.provider = attempt.provider();
        this.outcome = switch (attempt.outcome()) {
            case SendOutcome.Sent sent -> "SENT";
            case SendOutcome.Transient later -> "TRANSIENT";
            case SendOutcome.Permanent never -> "PERMANENT";
        };
        this.answer = attempt.outcome().answer();
    }
}

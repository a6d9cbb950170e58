package org.twinge.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A message about an alert reached its end: accepted by the receiver's server, or not deliverable.
 *
 * @param personId the athlete or the member of staff it was for; by webhook the webhook
 */
public record DeliverySettled(
        UUID deliveryId,
        UUID alertId,
        int alertRevision,
        UUID athleteId,
        UUID personId,
        Channel channel,
        Outcome outcome,
        Instant at)
        implements TwingeEvent {

    public enum Channel {
        EMAIL,
        /** Web Push, to one or more of the person's browsers. */
        PUSH,
        /** A clinic's own system. */
        WEBHOOK
    }

    public enum Outcome {
        SENT,
        UNDELIVERABLE
    }

    public DeliverySettled {
        Require.present(deliveryId, "deliveryId");
        Require.present(alertId, "alertId");
        Require.that(alertRevision >= 1, "alertRevision is below 1");
        Require.present(athleteId, "athleteId");
        Require.present(personId, "personId");
        Require.present(channel, "channel");
        Require.present(outcome, "outcome");
        Require.present(at, "at");
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}

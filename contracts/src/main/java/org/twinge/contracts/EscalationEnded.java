package org.twinge.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Everybody at a clinic was told of an urgent alert, waiting time after waiting time, and nobody has acknowledged it.
 *
 * @param at when the last waiting time was over
 */
public record EscalationEnded(UUID alertId, int alertRevision, UUID athleteId, UUID clinicId, Instant at)
        implements TwingeEvent {

    public EscalationEnded {
        Require.present(alertId, "alertId");
        Require.that(alertRevision >= 1, "alertRevision is below 1");
        Require.present(athleteId, "athleteId");
        Require.present(clinicId, "clinicId");
        Require.present(at, "at");
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}

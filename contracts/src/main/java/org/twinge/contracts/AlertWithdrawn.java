package org.twinge.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * The cause of an alert is gone: the run was deleted, or corrected to something harmless.
 *
 * @param revision above that of the alert it withdraws
 */
public record AlertWithdrawn(UUID alertId, int revision, UUID athleteId, Instant causedAt) implements TwingeEvent {
    public AlertWithdrawn {
        Require.present(alertId, "alertId");
        Require.that(revision >= 2, "revision is below 2");
        Require.present(athleteId, "athleteId");
        Require.present(causedAt, "causedAt");
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}

package org.twinge.contracts;

import java.util.UUID;

/** A run is gone. It carries no content, and a late record of a lower revision cannot bring it back. */
public record RunDeleted(UUID runId, UUID athleteId, int revision) implements TwingeEvent {
    public RunDeleted {
        Require.present(runId, "runId");
        Require.present(athleteId, "athleteId");
        Require.that(revision >= 1, "revision is below 1");
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}

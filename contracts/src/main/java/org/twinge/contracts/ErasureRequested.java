package org.twinge.contracts;

import java.time.Instant;
import java.util.UUID;

/** Every service deletes what it holds about this athlete and answers with {@link ErasureCompleted}. */
public record ErasureRequested(UUID athleteId, Instant requestedAt) implements TwingeEvent {
    public ErasureRequested {
        Require.present(athleteId, "athleteId");
        Require.present(requestedAt, "requestedAt");
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}

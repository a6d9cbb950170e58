package org.twinge.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * One service answers for its tables.
 *
 * @param service the module's name, such as {@code load-monitor}
 * @param rows how many rows it deleted
 */
public record ErasureCompleted(UUID athleteId, String service, long rows, Instant completedAt) implements TwingeEvent {
    public ErasureCompleted {
        Require.present(athleteId, "athleteId");
        Require.text(service, "service");
        Require.that(rows >= 0, "rows is negative");
        Require.present(completedAt, "completedAt");
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}

package org.twinge.dashboard.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert as its reader sees it, and whom a message about it reached. */
public record Alert(
        UUID id, UUID athleteId, String athlete, Level level, Instant causedAt, Cause cause, List<Told> told) {

    /** @param name null for somebody whose name the reader may not know: staff, for an athlete */
    public record Told(UUID personId, @Nullable String name, boolean reached, Instant at) {}
}

package org.twinge.dashboard.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An athlete who left: the bare id, and which services have deleted what they held. */
public record Erasure(UUID athleteId, Instant requestedAt, List<Answer> answers) {

    /** @param rows how many the service deleted */
    public record Answer(String service, long rows, Instant completedAt) {}
}

package org.twinge.load;

import java.time.Instant;
import java.util.UUID;
import org.twinge.load.model.Run;

/** A part of an athlete's time, both ends included. */
record Stretch(UUID athleteId, Instant from, Instant to) {
    static Stretch of(UUID athleteId, Run run) {
        return new Stretch(athleteId, run.startedAt(), run.endedAt());
    }

    Stretch and(Stretch other) {
        return new Stretch(
                athleteId, from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}

package org.twinge.load.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A session that was run while a plan was followed.
 *
 * @param movingSeconds without pauses, over all its runs; empty where one of them does not tell
 */
public record PlanSession(Session session, Optional<Double> movingSeconds) implements PlanEvent {
    @Override
    public Instant at() {
        return session.startedAt();
    }

    /** In m/s. */
    Optional<Double> meanSpeed() {
        return session.distance()
                .flatMap(distance ->
                        movingSeconds.filter(seconds -> seconds > 0).map(seconds -> distance.meters() / seconds));
    }
}

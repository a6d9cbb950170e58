package org.twinge.dashboard.model;

import java.util.Optional;
import java.util.Set;
import org.twinge.dashboard.model.CareCase.State;

/**
 * Which cases a reader wants to see.
 *
 * @param mine only those the reader has
 */
public record WorkFilter(Shown shown, Optional<Level> level, boolean mine) {

    /** What a case needs from its readers. */
    public enum Shown {
        /** To be acknowledged or looked after now. */
        ATTENTION,
        SNOOZED,
        RESOLVED;

        public Set<State> states() {
            return switch (this) {
                case ATTENTION -> Set.of(State.OPEN, State.ACKNOWLEDGED, State.ASSIGNED);
                case SNOOZED -> Set.of(State.SNOOZED);
                case RESOLVED -> Set.of(State.RESOLVED);
            };
        }
    }
}

package org.twinge.dashboard.model;

import java.util.Optional;
import java.util.Set;
import org.twinge.dashboard.model.CareCase.State;

/**
 * Which cases a reader wants to see.
 *
 * @param mine only those the reader has
 * @param name a part of the athlete's, in whichever case; empty: everybody
 */
public record WorkFilter(Shown shown, Optional<Level> level, boolean mine, String name) {

    public WorkFilter with(Shown other) {
        return new WorkFilter(other, level, mine, name);
    }

    public WorkFilter with(Optional<Level> other) {
        return new WorkFilter(shown, other, mine, name);
    }

    public WorkFilter turnedToMine(boolean only) {
        return new WorkFilter(shown, level, only, name);
    }

    public WorkFilter ofEverybody() {
        return new WorkFilter(shown, level, mine, "");
    }

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

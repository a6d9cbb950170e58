package org.twinge.ingest.model;

/** What was done. */
public enum Sport {
    RUNNING,
    TRAIL_RUNNING,
    TREADMILL_RUNNING,
    TRACK_RUNNING,
    WALKING,
    HIKING,
    CYCLING,
    SWIMMING,
    ROWING,
    STRENGTH,
    OTHER;

    public boolean isRunning() {
        return switch (this) {
            case RUNNING, TRAIL_RUNNING, TREADMILL_RUNNING, TRACK_RUNNING -> true;
            case WALKING, HIKING, CYCLING, SWIMMING, ROWING, STRENGTH, OTHER -> false;
        };
    }

    /** One source calls a trail run just a run; it is the same run. */
    boolean sameAs(Sport other) {
        return this == other || (isRunning() && other.isRunning());
    }
}

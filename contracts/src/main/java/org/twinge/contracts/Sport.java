package org.twinge.contracts;

/** What was done. Only the running kinds count as running; the others count as cross-training load. */
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
}

package org.twinge.ingest.model;

/** A lie found in a recording. */
public enum Flaw {
    TIMER_OVER_ELAPSED,
    ELAPSED_OVER_14_DAYS,
    SPEED_OVER_7_MPS,
    HEART_RATE_IMPLAUSIBLE,
    LAPS_DISAGREE_WITH_POINTS,
    DISTANCE_ZERO,
    FILE_DAMAGED
}

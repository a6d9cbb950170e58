package org.twinge.contracts;

/** A lie found in a recording. A flagged field counts as missing in every metric. */
public enum QualityFlag {
    /** Timer time longer than elapsed time: the moving time is not believed. */
    TIMER_OVER_ELAPSED,
    /** Elapsed time over 14 days: the durations are not believed. */
    ELAPSED_OVER_14_DAYS,
    /** A run faster than 7 m/s on average: distance and moving time are not believed. */
    SPEED_OVER_7_MPS,
    /** Mean heart rate over 220 or zero: the heart rate is not believed. */
    HEART_RATE_IMPLAUSIBLE,
    /** Lap totals and points disagree: the distance is not believed. */
    LAPS_DISAGREE_WITH_POINTS,
    /** Zero distance over a time: the distance is not believed. */
    DISTANCE_ZERO,
    /**
     * The file's checksum is wrong or its end is missing: only what its totals and its points both say is in the record,
     * and that is believed.
     */
    FILE_DAMAGED
}

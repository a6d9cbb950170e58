package org.twinge.ingest.model;

import org.jspecify.annotations.Nullable;

/** Steps per minute, both legs. Sources count one leg, both, or both twice; the number itself tells which. */
final class Cadence {
    /** Nobody runs 120 strides (240 steps) a minute, or walks 75 (150). */
    private static final double RUNNING_STRIDES_LIMIT = 120;

    private static final double WALKING_STRIDES_LIMIT = 75;
    private static final double STEPS_LIMIT = 240;

    private Cadence() {}

    static @Nullable Double bothLegs(Sport sport, @Nullable Double counted) {
        if (counted == null || counted == 0) {
            return null;
        }
        return switch (sport) {
            case RUNNING, TRAIL_RUNNING, TREADMILL_RUNNING, TRACK_RUNNING -> steps(counted, RUNNING_STRIDES_LIMIT);
            case WALKING, HIKING -> steps(counted, WALKING_STRIDES_LIMIT);
            case CYCLING, SWIMMING, ROWING, STRENGTH, OTHER -> null;
        };
    }

    private static double steps(double counted, double stridesLimit) {
        if (counted < stridesLimit) {
            return counted * 2;
        }
        return counted > STEPS_LIMIT ? counted / 2 : counted;
    }
}

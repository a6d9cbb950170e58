package org.twinge.load.model;

import java.util.OptionalDouble;

/**
 * An exponential mean over days: each known day moves it by a share of its distance to that day's load, an unknown day
 * leaves it where it is. Systems differ in share and seed, so both are parameters.
 *
 * @param share of the newest day, above 0 and at most 1
 */
public record Smoothing(double share, Seed seed) {
    public enum Seed {
        /** Nothing was trained before the first known day. */
        ZERO,
        /** What was trained before the first known day was like it. */
        FIRST_DAY
    }

    public Smoothing {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is above 0 and at most 1");
        }
    }

    /** Decay e^(-1/days) a day. */
    public static Smoothing timeConstant(int days) {
        return new Smoothing(-Math.expm1(-1.0 / days), Seed.ZERO);
    }

    /** Lambda 2/(days+1) (Williams et al. 2017). */
    public static Smoothing span(int days) {
        return new Smoothing(2.0 / (days + 1), Seed.FIRST_DAY);
    }

    /** @param before empty before the first known day */
    public double next(OptionalDouble before, double load) {
        double from = before.orElse(seed == Seed.ZERO ? 0 : load);
        return from + share * (load - from);
    }
}

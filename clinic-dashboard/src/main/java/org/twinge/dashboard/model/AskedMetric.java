package org.twinge.dashboard.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Metrics of training load that a clinic may ask to hear about. Evidence contradicts or hardly supports all of them as
 * predictors of injury. Each is told of above its threshold, the balance below: a high load is a low balance, and a low
 * ratio is no danger.
 */
public enum AskedMetric {
    ACWR_EWMA(1, 4),
    ACWR_ROLLING_COUPLED(1, 4),
    ACWR_ROLLING_UNCOUPLED(1, 10),
    WEEK_CHANGE(1, 10),
    MONOTONY(1, 10),
    STRAIN(1, 1_000_000),
    TSB(-1_000_000, 0);

    private final double least;
    private final double most;

    AskedMetric(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** The least threshold that makes sense: even training gives every ratio 1. */
    public double least() {
        return least;
    }

    /** The greatest threshold: the coupled ratio, for one, cannot be above 4. */
    public double most() {
        return most;
    }

    public boolean above() {
        return this != TSB;
    }

    /** Its name without a version, as load-monitor says it, such as {@code acwr-ewma}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AskedMetric> of(String key) {
        return Arrays.stream(values())
                .filter(metric -> metric.key().equals(key))
                .findFirst();
    }
}

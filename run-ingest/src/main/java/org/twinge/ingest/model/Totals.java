package org.twinge.ingest.model;

import org.jspecify.annotations.Nullable;

/** What the source itself says about the whole recording; null where it says nothing. Negative or not a number is nothing. */
public record Totals(
        @Nullable Double elapsedSeconds,
        @Nullable Double timerSeconds,
        @Nullable Double distanceMeters,
        @Nullable Double ascentMeters,
        @Nullable Double descentMeters,
        @Nullable Double heartRateMean,
        @Nullable Double heartRateMax,
        @Nullable Double cadence) {

    public static final Totals NONE = new Totals(null, null, null, null, null, null, null, null);

    public Totals {
        elapsedSeconds = said(elapsedSeconds);
        timerSeconds = said(timerSeconds);
        distanceMeters = said(distanceMeters);
        ascentMeters = said(ascentMeters);
        descentMeters = said(descentMeters);
        heartRateMean = said(heartRateMean);
        heartRateMax = said(heartRateMax);
        cadence = said(cadence);
    }

    private static @Nullable Double said(@Nullable Double value) {
        return value == null || !Double.isFinite(value) || value < 0 ? null : value;
    }
}

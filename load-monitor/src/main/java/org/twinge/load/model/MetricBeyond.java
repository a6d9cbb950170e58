package org.twinge.load.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A metric went beyond what a clinic asked to hear about.
 *
 * @param coverage the share of the last 28 days whose load is known
 * @param seriesBegan the first day of the series that it is computed from
 */
public record MetricBeyond(LocalDate day, MetricWish wish, double value, double coverage, LocalDate seriesBegan)
        implements News {
    private static final int PROVISIONAL_DAYS = 30;

    /** It is about no session of its own: the delay counts from when it is found. */
    @Override
    public Instant sessionEnd() {
        return Instant.EPOCH;
    }

    @Override
    public boolean provisional() {
        return day.isBefore(seriesBegan.plusDays(PROVISIONAL_DAYS));
    }

    /** Rounded as it is told: what nobody would read otherwise is not told again. */
    @Override
    public String says() {
        return String.format(Locale.ROOT, "%.2f beyond %.2f at %.2f", value, wish.threshold(), coverage);
    }
}

package org.twinge.dashboard.roster.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long ago a day was, as roughly as people say it. */
public record DaysAgo(long amount, Unit unit) {
    private static final int DAYS_OF_A_WEEK = 7;
    /** From two weeks on people count weeks, from two months on months. */
    private static final int WEEKS_FROM = 14;

    private static final int MONTHS_FROM = 61;

    public enum Unit {
        TODAY,
        YESTERDAY,
        DAYS,
        WEEKS,
        MONTHS
    }

    /** A day to come, by a clock that differs, is today. */
    public static DaysAgo of(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return new DaysAgo(0, Unit.TODAY);
        }
        if (days == 1) {
            return new DaysAgo(1, Unit.YESTERDAY);
        }
        if (days < WEEKS_FROM) {
            return new DaysAgo(days, Unit.DAYS);
        }
        return days < MONTHS_FROM
                ? new DaysAgo(days / DAYS_OF_A_WEEK, Unit.WEEKS)
                : new DaysAgo(ChronoUnit.MONTHS.between(day, today), Unit.MONTHS);
    }
}

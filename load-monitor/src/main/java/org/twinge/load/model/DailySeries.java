package org.twinge.load.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One athlete's load, day by day without gaps, all by one method. Days before the first and after the last are not part
 * of it: nothing is known of them.
 */
public record DailySeries(LocalDate first, List<DayLoad> days) {
    public DailySeries {
        days = List.copyOf(days);
    }

    public LocalDate last() {
        return first.plusDays(days.size() - 1L);
    }

    /** The window of so many days that ends on this day; days outside the series are missing from it. */
    public Window endingOn(LocalDate day, int length) {
        int end = index(day) + 1;
        return new Window(length, days.subList(clamp(end - length), clamp(end)));
    }

    private int index(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, day));
    }

    private int clamp(int index) {
        return Math.clamp(index, 0, days.size());
    }
}

package org.twinge.notifier.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When digests are due, at seven in the morning of the person's own zone: to athletes on Mondays about the week before, to
 * staff every day about the day before.
 */
public final class DigestTime {
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private DigestTime() {}

    /** @param first up to and including {@code last} */
    public record Days(LocalDate first, LocalDate last) {}

    public static Instant next(Audience audience, ZoneId zone, Instant after) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        LocalDate day = switch (audience) {
            case ATHLETE -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            case STAFF -> today;
        };
        Instant at = day.atTime(SEVEN).atZone(zone).toInstant();
        return at.isAfter(after)
                ? at
                : day.plusDays(length(audience)).atTime(SEVEN).atZone(zone).toInstant();
    }

    /** What a digest that was due then is about. */
    public static Days covered(Audience audience, ZoneId zone, Instant due) {
        LocalDate day = LocalDate.ofInstant(due, zone);
        return new Days(day.minusDays(length(audience)), day.minusDays(1));
    }

    private static int length(Audience audience) {
        return switch (audience) {
            case ATHLETE -> 7;
            case STAFF -> 1;
        };
    }
}

package org.twinge.triage.followup.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * A calendar week, Monday to Sunday, where the athlete lives.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) {
    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is no Monday");
        }
    }

    public static Week of(Instant moment, ZoneId zone) {
        return new Week(LocalDate.ofInstant(moment, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    public Week before() {
        return new Week(monday.minusWeeks(1));
    }

    public Instant begins(ZoneId zone) {
        return monday.atStartOfDay(zone).toInstant();
    }
}

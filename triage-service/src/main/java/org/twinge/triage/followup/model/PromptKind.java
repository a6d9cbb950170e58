package org.twinge.triage.followup.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** What an athlete is asked without having come by themselves: when, and for how long an answer counts. */
public enum PromptKind {
    /** How is it the morning after? At 07:00; tendon and muscle should have settled by then. */
    NEXT_MORNING(Duration.ofHours(24)),
    /** Is it still there? Two weeks after a report, at 07:00: nothing is left longer than that without a second look. */
    REVIEW(Duration.ofDays(7)),
    /** The weekly check-in, Sunday at 18:00. */
    WEEKLY(Duration.ofDays(3));

    /** A report in the small hours is about the day before: its next morning is not that same one. */
    private static final Duration LEAST_NIGHT = Duration.ofHours(6);

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime SUNDAY_EVENING = LocalTime.of(18, 0);
    private static final int REVIEW_DAYS = 14;

    private final Duration open;

    PromptKind(Duration open) {
        this.open = open;
    }

    /** When to ask, for what happened at this moment; a time that a clock change skips moves with the clock. */
    public Instant dueAfter(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        return switch (this) {
            case NEXT_MORNING -> nextMorning(local.plus(LEAST_NIGHT));
            case REVIEW ->
                local.toLocalDate()
                        .plusDays(REVIEW_DAYS)
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant();
            case WEEKLY ->
                local.toLocalDate()
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                        .atTime(SUNDAY_EVENING)
                        .atZone(zone)
                        .toInstant();
        };
    }

    /** Until when an answer counts; unanswered by then it is missing. */
    public Instant openUntil(Instant due) {
        return due.plus(open);
    }

    private static Instant nextMorning(ZonedDateTime earliest) {
        ZonedDateTime thatDay = earliest.toLocalDate().atTime(MORNING).atZone(earliest.getZone());
        return (thatDay.isBefore(earliest) ? thatDay.plusDays(1) : thatDay).toInstant();
    }
}

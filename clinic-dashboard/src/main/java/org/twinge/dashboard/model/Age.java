package org.twinge.dashboard.model;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, as roughly as people say it. */
public record Age(long amount, Unit unit) {
    public enum Unit {
        NOW,
        MINUTES,
        HOURS,
        DAYS
    }

    /** What lies in the future, by a clock that differs, is now. */
    public static Age of(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return new Age(0, Unit.NOW);
        }
        if (age.toHours() < 1) {
            return new Age(age.toMinutes(), Unit.MINUTES);
        }
        return age.toDays() < 2 ? new Age(age.toHours(), Unit.HOURS) : new Age(age.toDays(), Unit.DAYS);
    }
}

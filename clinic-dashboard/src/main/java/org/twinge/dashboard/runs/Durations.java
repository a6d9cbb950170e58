package org.twinge.dashboard.runs;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A time as people type it: hours, minutes and seconds, such as 0:52:30, or minutes alone. */
final class Durations {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d):([0-5]\\d)");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})(?:\\s*min)?");
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private Durations() {}

    /** In seconds, more than none. Two numbers could be hours and minutes or minutes and seconds: they are not read. */
    static OptionalLong read(String typed) {
        var clock = CLOCK.matcher(typed);
        if (clock.matches()) {
            return positive(number(clock.group(1)) * HOUR + number(clock.group(2)) * MINUTE + number(clock.group(3)));
        }
        var minutes = MINUTES.matcher(typed);
        return minutes.matches() ? positive(number(minutes.group(1)) * MINUTE) : OptionalLong.empty();
    }

    static String written(double seconds) {
        long whole = Math.round(seconds);
        return "%d:%02d:%02d".formatted(whole / HOUR, whole % HOUR / MINUTE, whole % MINUTE);
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }

    private static OptionalLong positive(long seconds) {
        return seconds > 0 ? OptionalLong.of(seconds) : OptionalLong.empty();
    }
}

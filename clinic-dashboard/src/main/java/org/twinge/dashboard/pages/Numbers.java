package org.twinge.dashboard.pages;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and distances as the pages write them. */
final class Numbers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm VV", Locale.ENGLISH);

    private Numbers() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }

    static String kilometers(double meters) {
        return String.format(Locale.ENGLISH, "%.1f", meters / 1000);
    }

    static String times(double ratio) {
        return String.format(Locale.ENGLISH, "%.2f", ratio);
    }

    /** With one decimal, so that nothing over 10 % reads as 10 %. */
    static String percentMore(double ratio) {
        return String.format(Locale.ENGLISH, "%.1f", (ratio - 1) * 100);
    }
}

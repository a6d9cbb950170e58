package org.twinge.dashboard;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and distances as the pages write them, in the reader's language. */
public final class Numbers {
    private Numbers() {}

    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(dayPattern(locale), locale).format(day);
    }

    public static String moment(ZonedDateTime moment, Locale locale) {
        return DateTimeFormatter.ofPattern(dayPattern(locale) + ", HH:mm VV", locale)
                .format(moment);
    }

    private static String dayPattern(Locale locale) {
        return locale.equals(Locale.GERMAN) ? "d. MMM uuuu" : "d MMM uuuu";
    }

    public static String kilometers(double meters, Locale locale) {
        return String.format(locale, "%.1f", meters / 1000);
    }

    public static String times(double ratio, Locale locale) {
        return String.format(locale, "%.2f", ratio);
    }

    /** Whole, and never more than there is. */
    public static String percent(double share, Locale locale) {
        return String.format(locale, "%d", (long) Math.floor(share * 100 + 1e-9));
    }

    /** With one decimal, so that nothing over 10 % reads as 10 %. */
    public static String percentMore(double ratio, Locale locale) {
        return String.format(locale, "%.1f", (ratio - 1) * 100);
    }
}

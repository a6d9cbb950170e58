package org.twinge.dashboard.reads;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.model.Look;

/** Looks in words, day by day. */
public final class LookLines {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private LookLines() {}

    /** @param who name, roles and clinic */
    public record Line(String time, String who, String what) {}

    /** The newest line first. */
    public record Day(String day, List<Line> lines) {}

    /** @param what the kind of thing in the words of whom the page speaks to */
    public static List<Day> of(
            List<Look> looks, ZoneId zone, Locale locale, ReadWords words, Function<Look.What, String> what) {
        return Look.byDay(looks, zone).stream()
                .map(day -> new Day(
                        Numbers.day(day.date(), locale),
                        day.stays().stream()
                                .map(stay -> new Line(
                                        time(stay, zone),
                                        who(stay.first(), words),
                                        what.apply(stay.first().what())))
                                .toList()))
                .toList();
    }

    /** The moment that a page's address names; now where it names none. */
    public static Instant before(Optional<String> named, Clock clock) {
        try {
            return named.map(Instant::parse).orElseGet(clock::instant);
        } catch (DateTimeParseException e) {
            return clock.instant();
        }
    }

    /** Where the looks before these are, if there may be more. */
    public static Optional<Instant> older(List<Look> looks, int most) {
        return looks.size() < most
                ? Optional.empty()
                : Optional.of(looks.getLast().slot());
    }

    private static String time(Look.Stay stay, ZoneId zone) {
        String from = clock(stay.first().at(), zone);
        String to = clock(stay.last(), zone);
        return from.equals(to) ? from : from + "–" + to;
    }

    private static String clock(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone));
    }

    private static String who(Look look, ReadWords words) {
        String name = look.name() == null
                ? words.gone()
                : look.name() + " ("
                        + look.roles().stream().sorted().map(words::role).collect(Collectors.joining(", "))
                        + ")";
        return name + ", " + look.clinic();
    }
}

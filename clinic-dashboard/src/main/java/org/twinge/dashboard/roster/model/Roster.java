package org.twinge.dashboard.roster.model;

import static java.util.Comparator.comparingInt;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.roster.model.RosterFilter.Shown;

/**
 * Everybody whom a clinic looks after: open cases by level, then who answers nothing, then by name.
 *
 * @param lines in this order
 */
public record Roster(List<Line> lines) {
    private static final List<Level> LEVELS = List.of(Level.values());

    /** @param answers how they answer; empty where nobody knows */
    public record Line(RosterEntry athlete, Optional<Responses> answers) {
        boolean silent() {
            return answers.filter(Responses::silent).isPresent();
        }

        /** The most urgent level first, and last who has no open case. */
        private int rank() {
            return athlete.openCase().map(open -> LEVELS.indexOf(open.level())).orElse(LEVELS.size());
        }

        private boolean is(Shown shown) {
            return switch (shown) {
                case EVERYBODY -> true;
                case WITH_CASE -> athlete.openCase().isPresent();
                case SILENT -> silent();
                case ON_PLAN -> athlete.plan().isPresent();
            };
        }
    }

    /** @param hasMore whether athletes follow the last one here */
    public record Part(List<Line> lines, boolean hasMore) {}

    /**
     * @param answers by athlete
     * @param locale whose alphabet names are ordered by
     */
    public static Roster of(List<RosterEntry> athletes, Map<UUID, Responses> answers, Locale locale) {
        Comparator<Line> order = comparingInt(Line::rank)
                .thenComparing(line -> !line.silent())
                .thenComparing(line -> line.athlete().name(), Collator.getInstance(locale))
                .thenComparing(line -> line.athlete().athleteId());
        return new Roster(athletes.stream()
                .map(athlete -> new Line(athlete, Optional.ofNullable(answers.get(athlete.athleteId()))))
                .sorted(order)
                .toList());
    }

    /** How many athletes of the name that is looked for there are of each kind. */
    public Map<Shown, Long> counts(RosterFilter filter) {
        List<Line> named = lines.stream().filter(hasName(filter)).toList();
        return Arrays.stream(Shown.values())
                .collect(Collectors.toMap(
                        shown -> shown,
                        shown -> named.stream().filter(line -> line.is(shown)).count()));
    }

    /** @param after the last athlete of the part before; from the beginning where they are not there any more */
    public Part part(RosterFilter filter, Optional<UUID> after, int limit) {
        List<Line> wanted = lines.stream()
                .filter(hasName(filter))
                .filter(line -> line.is(filter.shown()))
                .toList();
        int from = after.stream()
                .flatMapToInt(last -> IntStream.range(0, wanted.size())
                        .filter(i -> wanted.get(i).athlete().athleteId().equals(last)))
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
        int to = Math.min(from + limit, wanted.size());
        return new Part(wanted.subList(from, to), to < wanted.size());
    }

    private static Predicate<Line> hasName(RosterFilter filter) {
        String looked = filter.name().toLowerCase(Locale.ROOT);
        return line -> line.athlete().name().toLowerCase(Locale.ROOT).contains(looked);
    }
}

package org.twinge.dashboard.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A question of the findings vocabulary.
 *
 * @param category what it is about, such as {@code brain}; {@link #REPORT} for where, since when and how bad
 */
public record Question(String code, String category, Kind kind, Text text) {
    public static final String REPORT = "report";
    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String UNKNOWN = "unknown";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}([.][0-9])?");

    public record Text(String en, String de) {
        public String in(Locale locale) {
            return locale.equals(Locale.GERMAN) ? de : en;
        }
    }

    public record Option(String code, Text label) {}

    public sealed interface Kind {
        record YesNo() implements Kind {}

        /**
         * @param min included
         * @param max included
         */
        record Measure(String unit, double min, double max) implements Kind {}

        record Choice(List<Option> options) implements Kind {
            public Choice {
                options = List.copyOf(options);
            }
        }
    }

    /** What somebody wrote, as an answer; empty if it answers nothing, or not this question. */
    public Optional<String> answer(Optional<String> written) {
        return written.map(String::strip).map(text -> text.replace(',', '.')).filter(isAnswer());
    }

    private Predicate<String> isAnswer() {
        Predicate<String> known = switch (kind) {
            case Kind.YesNo yesNo -> List.of(YES, NO)::contains;
            case Kind.Measure measure ->
                text -> NUMBER.matcher(text).matches()
                        && Double.parseDouble(text) >= measure.min()
                        && Double.parseDouble(text) <= measure.max()
                        && (!isWhole() || !text.contains("."));
            case Kind.Choice choice ->
                text -> choice.options().stream()
                        .anyMatch(option -> option.code().equals(text));
        };
        return known.or(UNKNOWN::equals);
    }

    /** Days and years are told whole. */
    private boolean isWhole() {
        return kind instanceof Kind.Measure measure && List.of("d", "a").contains(measure.unit());
    }
}

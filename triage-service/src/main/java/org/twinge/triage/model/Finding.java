package org.twinge.triage.model;

import java.util.List;
import java.util.Optional;

/**
 * A coded question that rule book, catalogue and forms share.
 *
 * @param context says when, where and about whom, not what is wrong; only context may be negated in a condition
 */
public record Finding(String code, String category, Type type, boolean context, Text question) {

    public record Text(String en, String de) {}

    public sealed interface Type {
        record YesNoUnknown() implements Type {}

        record Measure(String unit, double min, double max) implements Type {}

        record Choice(List<Option> options) implements Type {
            public Choice {
                options = List.copyOf(options);
            }

            public boolean has(String option) {
                return options.stream().anyMatch(o -> o.code().equals(option));
            }
        }
    }

    public record Option(String code, Text label) {}

    /** Why this answer cannot be taken, or empty if it can. */
    public Optional<String> objection(Answer answer) {
        return switch (type) {
            case Type.YesNoUnknown yesNo ->
                answer instanceof Answer.Said ? Optional.empty() : Optional.of("must be yes, no or unknown");
            case Type.Measure number ->
                answer instanceof Answer.Amount(double value) && value >= number.min() && value <= number.max()
                        ? Optional.empty()
                        : Optional.of("must be a number from " + new Answer.Amount(number.min()) + " to "
                                + new Answer.Amount(number.max()) + " (" + number.unit() + ")");
            case Type.Choice choice ->
                answer instanceof Answer.Chosen(String option) && choice.has(option)
                        ? Optional.empty()
                        : Optional.of("must be one of "
                                + String.join(
                                        ", ",
                                        choice.options().stream()
                                                .map(Option::code)
                                                .toList()));
        };
    }
}

package org.twinge.dashboard.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.model.Question.Kind;
import org.twinge.dashboard.triage.Questions;

/**
 * A condition of a rule in words, as the rule book writes it in JSON: {@code "finding-code"}, {@code {"all": […]}}, {@code
 * {"any": […]}}, {@code {"atLeast": 2, "of": […]}}, {@code {"not": …}}, {@code {"number": "pain", "from": 7, "to": 10}},
 * {@code {"choice": "gait", "in": […]}}.
 *
 * @param parts what the words are about, if it is made of others
 */
public record Clause(String words, List<Clause> parts) {

    static Clause of(JsonNode condition, Questions questions, RuleBookWords words, Locale locale) {
        if (condition.isTextual()) {
            return new Clause(words.yesTo(question(condition.textValue(), questions, locale)), List.of());
        }
        if (condition.has("not")) {
            return new Clause(words.notSo(), List.of(of(condition.get("not"), questions, words, locale)));
        }
        if (condition.has("number")) {
            return new Clause(number(condition, questions, words, locale), List.of());
        }
        if (condition.has("choice")) {
            return new Clause(choice(condition, questions, words, locale), List.of());
        }
        String joined =
                Stream.of("all", "any", "of").filter(condition::has).findFirst().orElseThrow();
        String lead = switch (joined) {
            case "all" -> words.allOf();
            case "any" -> words.anyOf();
            default -> words.atLeastOf(condition.get("atLeast").intValue());
        };
        return new Clause(
                lead,
                condition
                        .get(joined)
                        .valueStream()
                        .map(part -> of(part, questions, words, locale))
                        .toList());
    }

    private static String number(JsonNode condition, Questions questions, RuleBookWords words, Locale locale) {
        String question = question(condition.get("number").textValue(), questions, locale);
        String from = condition.path("from").asText();
        String to = condition.path("to").asText();
        if (to.isEmpty()) {
            return words.from(question, from);
        }
        return from.isEmpty() ? words.upTo(question, to) : words.between(question, from, to);
    }

    private static String choice(JsonNode condition, Questions questions, RuleBookWords words, Locale locale) {
        String code = condition.get("choice").textValue();
        String options = condition
                .get("in")
                .valueStream()
                .map(JsonNode::textValue)
                .map(option -> questions
                        .find(code)
                        .map(question -> label(question, option, locale))
                        .orElse(option))
                .collect(Collectors.joining(", "));
        return words.oneOf(question(code, questions, locale), options);
    }

    private static String label(Question question, String option, Locale locale) {
        return question.kind() instanceof Kind.Choice choice
                ? choice.options().stream()
                        .filter(known -> known.code().equals(option))
                        .map(known -> known.label().in(locale))
                        .findFirst()
                        .orElse(option)
                : option;
    }

    /** A newer rule book may ask what has no words here yet. */
    private static String question(String code, Questions questions, Locale locale) {
        return questions.find(code).map(found -> found.text().in(locale)).orElse(code);
    }
}

package org.twinge.dashboard.triage;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.model.Question.Kind;

/** A question and its answer, in words. */
public record Answered(String question, String answer) {

    public static List<Answered> all(
            Map<String, String> answers, Questions questions, TriageWords words, Locale locale) {
        return answers.entrySet().stream()
                .flatMap(entry -> questions.find(entry.getKey()).stream()
                        .map(question -> of(question, entry.getValue(), words, locale)))
                .toList();
    }

    private static Answered of(Question question, String answer, TriageWords words, Locale locale) {
        String said = switch (question.kind()) {
            case Kind.Choice choice ->
                choice.options().stream()
                        .filter(option -> option.code().equals(answer))
                        .map(option -> option.label().in(locale))
                        .findFirst()
                        .orElse(words.answer(answer));
            case Kind.Measure measure
            when !answer.equals(Question.UNKNOWN) ->
                answer + (measure.unit().startsWith("/") ? "" : " ") + words.unit(measure.unit());
            case Kind.YesNo yesNo -> words.answer(answer);
            case Kind.Measure measure -> words.answer(answer);
        };
        return new Answered(question.text().in(locale), said);
    }

    public static int count(Collection<String> answers, String wanted) {
        return (int) answers.stream().filter(wanted::equals).count();
    }
}

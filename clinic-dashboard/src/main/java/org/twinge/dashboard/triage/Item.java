package org.twinge.dashboard.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.model.Question.Kind;

/**
 * One question on a form.
 *
 * @param written the number that was typed; empty where one of the choices is chosen
 */
public record Item(String code, String text, Look look, List<Choice> choices, String written, String unit) {
    private static final int TOP_OF_SCALE = 10;

    public enum Look {
        YES_NO,
        SCALE,
        NUMBER,
        LIST,
        SEVERAL
    }

    public record Choice(String value, String label, boolean chosen) {}

    /** With "I don't know" among the choices. */
    public static Item of(Question question, @Nullable String answer, TriageWords words, Locale locale) {
        Item item = withoutUnknown(question, answer, words, locale);
        var withUnknown = new ArrayList<>(item.choices());
        withUnknown.add(choice(Question.UNKNOWN, words.dontKnow(), answer));
        return new Item(item.code(), item.text(), item.look(), withUnknown, item.written(), item.unit());
    }

    /** For a question about which nobody can be in the dark. */
    public static Item withoutUnknown(Question question, @Nullable String answer, TriageWords words, Locale locale) {
        List<Choice> choices = switch (question.kind()) {
            case Kind.YesNo yesNo ->
                List.of(
                        choice(Question.YES, words.answer(Question.YES), answer),
                        choice(Question.NO, words.answer(Question.NO), answer));
            case Kind.Measure measure
            when isScale(measure) ->
                IntStream.rangeClosed(0, TOP_OF_SCALE)
                        .mapToObj(Integer::toString)
                        .map(number -> choice(number, number, answer))
                        .toList();
            case Kind.Measure measure -> List.of();
            case Kind.Choice all ->
                all.options().stream()
                        .map(option -> choice(option.code(), option.label().in(locale), answer))
                        .toList();
        };
        return new Item(
                question.code(),
                question.text().in(locale),
                look(question.kind()),
                choices,
                answer == null || answer.equals(Question.UNKNOWN) ? "" : answer,
                question.kind() instanceof Kind.Measure measure ? words.unit(measure.unit()) : "");
    }

    private static Choice choice(String value, String label, @Nullable String answer) {
        return new Choice(value, label, value.equals(answer));
    }

    private static boolean isScale(Kind.Measure measure) {
        return measure.max() == TOP_OF_SCALE && measure.min() == 0;
    }

    private static Look look(Kind kind) {
        return switch (kind) {
            case Kind.YesNo yesNo -> Look.YES_NO;
            case Kind.Measure measure -> isScale(measure) ? Look.SCALE : Look.NUMBER;
            case Kind.Choice choice -> Look.LIST;
        };
    }
}

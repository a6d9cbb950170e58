package org.twinge.dashboard.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.Language;
import org.twinge.dashboard.catalogue.model.Dose;
import org.twinge.dashboard.catalogue.model.Fact;
import org.twinge.dashboard.catalogue.model.PainLimit;
import org.twinge.dashboard.catalogue.model.Protocol;
import org.twinge.dashboard.catalogue.model.Range;
import org.twinge.dashboard.catalogue.model.Review;
import org.twinge.dashboard.catalogue.model.Text;

/**
 * What an entry says, in one reader's language.
 *
 * @param exercises names by id
 * @param sources authors by id
 */
record Wording(
        CatalogueWords words,
        InjuryWords injuryWords,
        RehabWords rehabWords,
        ExerciseWords exerciseWords,
        Locale locale,
        Map<String, Text> exercises,
        Map<String, String> sources) {

    static Wording of(Language language, Map<String, Text> exercises, Map<String, String> sources) {
        return new Wording(
                language.words(CatalogueWords.class),
                language.words(InjuryWords.class),
                language.words(RehabWords.class),
                language.words(ExerciseWords.class),
                language.locale(),
                exercises,
                sources);
    }

    String language() {
        return locale.getLanguage();
    }

    String in(Text text) {
        return text.in(language());
    }

    FactLine fact(Fact fact) {
        String spoken = fact.languageFor(language());
        return new FactLine(
                fact.in(language()),
                spoken,
                !spoken.equals(language()),
                words.evidenceLetter(fact.evidence()),
                "%s: %s; %s"
                        .formatted(
                                words.evidenceWord(fact.evidence()),
                                fact.sources().stream()
                                        .map(id -> sources.getOrDefault(id, id))
                                        .collect(Collectors.joining(", ")),
                                "reviewed".equals(fact.review()) ? words.factReviewed() : words.factUnreviewed()));
    }

    List<FactLine> facts(List<Fact> facts) {
        return facts.stream().map(this::fact).toList();
    }

    String exercise(String id) {
        Text name = exercises.get(id);
        return name == null ? id : in(name);
    }

    String review(Review review) {
        return review.isReviewed()
                ? words.reviewed(Objects.requireNonNull(review.by()), Objects.requireNonNull(review.on()))
                : words.unreviewed();
    }

    String pain(PainLimit limit) {
        return limit.atMost() == 0
                ? rehabWords.noPain()
                : rehabWords.painLimit(limit.atMost(), limit.settledByNextMorning());
    }

    /** In the order in which somebody would say it. */
    String dose(Dose dose) {
        var parts = new ArrayList<String>();
        counted(parts, dose.sets(), exerciseWords::sets);
        counted(parts, dose.reps(), exerciseWords::reps);
        measured(parts, dose.steps(), exerciseWords::steps);
        measured(parts, dose.holdSeconds(), exerciseWords::hold);
        measured(parts, dose.bouts(), exerciseWords::bouts);
        measured(parts, dose.durationSeconds(), exerciseWords::seconds);
        measured(parts, dose.durationMinutes(), exerciseWords::minutes);
        if (dose.perSide()) {
            parts.add(exerciseWords.perSide());
        }
        counted(parts, dose.timesPerDay(), exerciseWords::timesPerDay);
        counted(parts, dose.daysPerWeek(), exerciseWords::daysPerWeek);
        measured(parts, dose.weeks(), exerciseWords::forWeeks);
        return String.join(", ", parts);
    }

    /** What a dose says in English words only: how slowly, with what, how far, and what decides. */
    static String remarks(Dose dose) {
        var remarks = new ArrayList<@Nullable String>();
        remarks.add(dose.open());
        remarks.add(dose.tempo());
        remarks.add(dose.rangeLimit());
        remarks.add(dose.load());
        return remarks.stream().filter(Objects::nonNull).collect(Collectors.joining("; "));
    }

    String session(Protocol.Session session) {
        return switch (session.type()) {
            case "walk" -> rehabWords.walk(number(session.minutes()));
            case "run-walk" ->
                rehabWords.runWalk(
                        figures(session.repeats()), number(session.runMinutes()), number(session.walkMinutes()));
            case "run" -> rehabWords.runDistance(String.format(locale, "%.1f", number(session.meters()) / 1000.0));
            case "run-minutes" -> rehabWords.runMinutes(number(session.minutes()));
            case "strides" ->
                rehabWords.strides(
                        number(session.easyMinutes()), figures(session.count()), figures(session.percentOfFullSpeed()));
            case "drills" ->
                rehabWords.drills(
                        number(session.minutes()),
                        Objects.requireNonNull(session.exercises()).stream()
                                .map(this::exercise)
                                .collect(Collectors.joining(", ")));
            default -> session.type();
        };
    }

    String howOften(Protocol.Step step) {
        return step.times() == 1 ? rehabWords.onceWord() : rehabWords.timesWords(step.times(), step.daysBetween());
    }

    String onPain(Protocol.OnPain onPain, Protocol protocol) {
        return switch (onPain.action()) {
            case "repeat" -> rehabWords.painRepeat(onPain.restDays());
            case "back" ->
                rehabWords.painBack(
                        onPain.restDays(),
                        protocol.steps().stream()
                                .filter(step -> step.id().equals(onPain.to()))
                                .map(step -> in(step.name()))
                                .findFirst()
                                .orElseThrow());
            default -> rehabWords.painStop();
        };
    }

    private static void counted(List<String> parts, @Nullable Range range, BiFunction<String, Boolean, String> said) {
        if (range != null) {
            parts.add(said.apply(range.figures(), range.one()));
        }
    }

    private static void measured(List<String> parts, @Nullable Range range, Function<String, String> said) {
        if (range != null) {
            parts.add(said.apply(range.figures()));
        }
    }

    private static int number(@Nullable Integer value) {
        return Objects.requireNonNull(value);
    }

    private static String figures(@Nullable Range range) {
        return Objects.requireNonNull(range).figures();
    }
}

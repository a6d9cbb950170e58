package org.twinge.dashboard.runs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.runs.RunCard.Tap;
import org.twinge.dashboard.runs.Runs.Run;
import org.twinge.dashboard.triage.Item;
import org.twinge.dashboard.triage.PainOverTime;
import org.twinge.dashboard.triage.Questions;
import org.twinge.dashboard.triage.Visitor;

/** The scales on which an athlete says how a run was, as buttons. */
@Singleton
class Scales {
    static final String GAIT = "gait";

    /** 0 to 10. */
    static final List<String> STEPS =
            IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();

    private final Questions questions;
    private final RunReading reading;
    private final Visitor visitor;
    private final Clock clock;

    Scales(Questions questions, RunReading reading, Visitor visitor, Clock clock) {
        this.questions = questions;
        this.reading = reading;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** A step of a scale; empty for anything else. */
    static Optional<Integer> step(String typed) {
        return typed.matches("\\d|10") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    static String label(double value) {
        return Double.toString(value).replaceFirst("\\.0$", "");
    }

    /** @param pains by run; empty where triage cannot be asked, and then it is not asked either */
    RunCard card(Run run, Optional<Map<UUID, PainOverTime.Said>> pains) {
        RunWords words = visitor.words(RunWords.class);
        Optional<PainOverTime.Said> said = pains.flatMap(all -> Optional.ofNullable(all.get(run.runId())));
        Optional<Double> pain = said.flatMap(one -> Optional.ofNullable(one.pain()));
        boolean open = pains.isPresent() && run.isRecent(clock);
        Level level = said.map(PainOverTime.Said::level).orElse(null);
        return new RunCard(
                reading.view(run, said),
                taps(Optional.ofNullable(run.perceivedExertion()), words::exertionWord),
                open ? taps(pain, words::painWord) : List.of(),
                open && pain.isPresent()
                        ? gait(said.map(PainOverTime.Said::gait).orElse(null))
                        : List.of(),
                level,
                headline(level),
                pain.filter(value -> value > 0).isPresent(),
                Optional.empty());
    }

    private String headline(@Nullable Level level) {
        if (level == null) {
            return "";
        }
        String headline = visitor.words().headline(level);
        return visitor.isChild(clock.instant()) ? visitor.words().toGuardian(headline) : headline;
    }

    private static List<Tap> taps(Optional<Double> chosen, UnaryOperator<String> word) {
        return STEPS.stream()
                .map(step -> new Tap(
                        step,
                        step,
                        word.apply(step),
                        chosen.map(Scales::label).filter(step::equals).isPresent()))
                .toList();
    }

    private List<Tap> gait(@Nullable String chosen) {
        return Item.withoutUnknown(questions.the(GAIT), chosen, visitor.words(), visitor.locale()).choices().stream()
                .map(choice -> new Tap(choice.value(), choice.label(), "", choice.chosen()))
                .toList();
    }
}

package org.twinge.dashboard.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.training.Plans.Plan;
import org.twinge.dashboard.training.Plans.Session;
import org.twinge.dashboard.training.Plans.Stage;
import org.twinge.dashboard.training.Plans.Step;

/**
 * A way back to running in the reader's words.
 *
 * @param first what to do now
 * @param more how it counts
 * @param waits no run before a clinician has agreed
 * @param offered the step that may be begun
 */
public record PlanView(
        UUID id,
        String injury,
        String first,
        List<String> more,
        boolean waits,
        Optional<Offer> offered,
        boolean mayFinish,
        boolean over,
        List<StepLine> steps,
        List<SessionLine> sessions) {

    public record Offer(String id, String name) {}

    /** @param now it is the current one */
    public record StepLine(String name, String howOften, String pain, boolean done, boolean now) {}

    public record SessionLine(String day, String distance, String step, List<String> said) {}

    static PlanView of(Plan plan, Locale locale, PlanWords words) {
        boolean german = locale.equals(Locale.GERMAN);
        Step current = plan.steps().get(plan.number() - 1);
        List<String> more = new ArrayList<>();
        if (plan.stage() == Stage.GOING_ON) {
            if (plan.notBefore() != null) {
                more.add(words.notBefore(Numbers.day(plan.notBefore(), locale)));
            }
            more.add(words.wentWell(Math.min(plan.wentWell(), current.times()), current.times()));
            more.add(words.counts(current.painAtMost(), current.settledByNextMorning()));
        }
        return new PlanView(
                plan.id(),
                german ? plan.injuryName().de() : plan.injuryName().en(),
                plan.stage() == Stage.GOING_ON
                        ? words.step(plan.number(), plan.steps().size(), name(current, german))
                        : words.stage(plan.stage().name()),
                List.copyOf(more),
                plan.stage() == Stage.WAITS_FOR_CLINICIAN,
                plan.steps().stream()
                        .filter(step -> step.id().equals(plan.offered()))
                        .map(step -> new Offer(step.id(), name(step, german)))
                        .findFirst(),
                plan.mayFinish(),
                plan.isOver(),
                IntStream.range(0, plan.steps().size())
                        .mapToObj(i -> line(plan, i, german, words))
                        .toList(),
                plan.sessions().stream()
                        .map(session -> line(plan, session, locale, words))
                        .toList());
    }

    private static StepLine line(Plan plan, int index, boolean german, PlanWords words) {
        Step step = plan.steps().get(index);
        return new StepLine(
                name(step, german),
                words.howOften(step.times(), step.daysBetween()),
                words.painAtMost(step.painAtMost(), step.settledByNextMorning()),
                index < plan.number() - 1 || plan.stage() == Stage.FINISHED,
                index == plan.number() - 1 && !plan.isOver());
    }

    private static SessionLine line(Plan plan, Session session, Locale locale, PlanWords words) {
        return new SessionLine(
                Numbers.day(session.day(), locale),
                session.distanceMeters() == null
                        ? words.notKnown()
                        : Numbers.kilometers(session.distanceMeters(), locale) + " km",
                plan.steps().stream()
                        .filter(step -> step.id().equals(session.step()))
                        .map(step -> name(step, locale.equals(Locale.GERMAN)))
                        .findFirst()
                        .orElse(session.step()),
                Stream.concat(
                                session.breaches().stream().sorted().map(words::breach),
                                Stream.of(words.verdict(session.verdict())))
                        .toList());
    }

    private static String name(Step step, boolean german) {
        return german ? step.name().de() : step.name().en();
    }
}

package org.twinge.load;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.load.Plans.Followed;
import org.twinge.load.model.Distance;
import org.twinge.load.model.PainAnswer;
import org.twinge.load.model.PlanAct;
import org.twinge.load.model.PlanRun;
import org.twinge.load.model.PlanState;
import org.twinge.load.model.Protocol;

/**
 * A return-to-run plan and where it has led.
 *
 * @param injury its id in the catalogue
 * @param catalogVersion the catalogue's, whose steps these are
 * @param number of the current step, from 1
 * @param wentWell how often the current step went well
 * @param notBefore the first day on which the next session may be; null before the first one
 * @param offered the step that the athlete may go on to; null where none is
 * @param mayFinish the last step is done
 * @param next what to do now, in plain words
 * @param notKnown what recordings do not tell
 * @param sessions since the start as far as the caller sees them, the newest first
 */
record PlanAnswer(
        UUID id,
        String injury,
        Protocol.Name injuryName,
        long catalogVersion,
        Instant startedAt,
        @Nullable Instant endedAt,
        PlanState.Stage stage,
        int number,
        int wentWell,
        @Nullable LocalDate notBefore,
        @Nullable String offered,
        boolean mayFinish,
        String next,
        List<Step> steps,
        List<Session> sessions,
        List<Act> acts,
        String notKnown) {

    /**
     * @param allows in plain words
     * @param painAtMost of 10
     * @param restDays after more pain than that
     */
    record Step(
            String id,
            Protocol.Name name,
            String allows,
            int times,
            int daysBetween,
            int painAtMost,
            boolean settledByNextMorning,
            Protocol.OnPain onPain,
            int restDays) {
        static Step of(Protocol.Step step) {
            return new Step(
                    step.id(),
                    step.name(),
                    PlanWords.of(step.allows()),
                    step.times(),
                    step.daysBetween(),
                    step.painAtMost(),
                    step.settledByNextMorning(),
                    step.onPain(),
                    step.restDays());
        }
    }

    /**
     * @param step the id of the step it was held against
     * @param pain 0 to 10, as answered; null where it was not
     */
    record Session(
            LocalDate day,
            Instant startedAt,
            String step,
            @Nullable Double distanceMeters,
            @Nullable Double movingSeconds,
            PlanRun.Verdict verdict,
            Set<PlanRun.Breach> breaches,
            @Nullable Double pain,
            @Nullable Boolean limping,
            @Nullable Boolean settledByNextMorning,
            List<String> explanation) {
        static Session of(PlanRun run, Protocol protocol) {
            List<String> explanation = new ArrayList<>();
            run.breaches().forEach(breach -> explanation.add(PlanWords.of(breach)));
            explanation.add(PlanWords.of(run.verdict()));
            var session = run.ran().session();
            return new Session(
                    session.localDay(),
                    session.startedAt(),
                    protocol.steps().get(run.step()).id(),
                    session.distance().map(Distance::meters).orElse(null),
                    run.ran().movingSeconds().orElse(null),
                    run.verdict(),
                    run.breaches(),
                    run.answer().flatMap(PainAnswer::pain).orElse(null),
                    run.answer().flatMap(PainAnswer::limping).orElse(null),
                    run.answer().flatMap(PainAnswer::settledByNextMorning).orElse(null),
                    List.copyOf(explanation));
        }
    }

    /**
     * @param kind accepted, cleared, finished or stopped
     * @param by who: the identity provider's subject
     * @param ground of a clearance
     */
    record Act(
            String kind,
            Instant at,
            String by,
            @Nullable String step,
            @Nullable ClearanceGround ground) {
        static Act of(Plans.Act act) {
            return new Act(
                    act.act().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    act.act().at(),
                    act.by(),
                    act.act() instanceof PlanAct.Accepted accepted ? accepted.step() : null,
                    act.ground().orElse(null));
        }
    }

    static PlanAnswer of(Followed followed) {
        PlanState state = followed.state();
        Protocol protocol = state.protocol();
        return new PlanAnswer(
                followed.plan().planId(),
                followed.plan().injury(),
                followed.plan().name(),
                followed.plan().catalogVersion(),
                followed.plan().plan().startedAt(),
                followed.plan().endedAt(),
                state.stage(),
                state.at() + 1,
                state.wentWell(),
                state.notBefore().orElse(null),
                state.offered().map(Protocol.Step::id).orElse(null),
                state.gateIsMet() && protocol.isLast(state.at()),
                PlanWords.next(state),
                protocol.steps().stream().map(Step::of).toList(),
                state.runs().reversed().stream()
                        .map(run -> Session.of(run, protocol))
                        .toList(),
                followed.acts().stream().map(Act::of).toList(),
                PlanWords.NOT_KNOWN);
    }
}

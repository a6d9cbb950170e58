package org.twinge.load.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinge.load.model.PlanRun.Breach;
import org.twinge.load.model.PlanRun.Verdict;
import org.twinge.load.model.Protocol.OnPain;
import org.twinge.load.model.Protocol.Step;

/**
 * Where somebody is on the way back to running.
 *
 * @param at index of the current step
 * @param wentWell how often it went well so far
 * @param notBefore the first day on which the next session may be; empty where there was none yet
 * @param lastAnsweredDay of a step that is not recorded as running: the last day that counted (UTC)
 * @param runs the sessions since the start, oldest first
 */
public record PlanState(
        Protocol protocol,
        Stage stage,
        int at,
        int wentWell,
        Optional<LocalDate> notBefore,
        Optional<LocalDate> lastAnsweredDay,
        List<PlanRun> runs) {

    public enum Stage {
        GOING_ON,
        /** No further run before a clinician has agreed. */
        WAITS_FOR_CLINICIAN,
        FINISHED,
        STOPPED
    }

    public PlanState {
        runs = List.copyOf(runs);
    }

    static PlanState start(Protocol protocol) {
        return new PlanState(protocol, Stage.GOING_ON, 0, 0, Optional.empty(), Optional.empty(), List.of());
    }

    public Step step() {
        return protocol.steps().get(at);
    }

    public boolean isOver() {
        return stage == Stage.FINISHED || stage == Stage.STOPPED;
    }

    /** The current step went well as often as it should: the athlete may go on, and decides whether to. */
    public boolean gateIsMet() {
        return stage == Stage.GOING_ON && wentWell >= step().times();
    }

    /** The step that is offered; empty where none is, or there is none left. */
    public Optional<Step> offered() {
        return gateIsMet() && !protocol.isLast(at)
                ? Optional.of(protocol.steps().get(at + 1))
                : Optional.empty();
    }

    PlanState after(PlanEvent event) {
        return switch (event) {
            case PlanEvent _ when isOver() -> this;
            case PlanSession ran -> ran(ran);
            case PainAnswer answer -> step().allows().isRecorded() ? aboutLastRun(answer) : aboutStep(answer);
            case PlanAct act -> acted(act);
        };
    }

    private PlanState ran(PlanSession ran) {
        LocalDate day = ran.session().localDay();
        Set<Breach> breaches = breaches(ran);
        boolean shown = step().allows()
                .share(ran)
                .filter(share -> share >= Allowance.ENOUGH)
                .isPresent();
        Verdict verdict = breaches.isEmpty() && shown ? Verdict.NOT_ANSWERED : Verdict.NOT_THE_STEP;
        List<PlanRun> all = new ArrayList<>(runs);
        all.add(new PlanRun(ran, at, breaches, Optional.empty(), verdict));
        return new PlanState(
                protocol, stage, at, wentWell, notBefore(day.plusDays(step().daysBetween())), lastAnsweredDay, all);
    }

    private Set<Breach> breaches(PlanSession ran) {
        Set<Breach> breaches = EnumSet.noneOf(Breach.class);
        Allowance allows = step().allows();
        if (stage == Stage.WAITS_FOR_CLINICIAN) {
            breaches.add(Breach.BEFORE_CLEARANCE);
        }
        if (notBefore.filter(ran.session().localDay()::isBefore).isPresent()) {
            breaches.add(Breach.RAN_SOONER);
        }
        if (allows.share(ran).filter(share -> share > Allowance.TOLERANCE).isPresent()) {
            breaches.add(Breach.RAN_MORE);
        }
        if (allows.fastestMean()
                .flatMap(fastest -> ran.meanSpeed().filter(speed -> speed > fastest))
                .isPresent()) {
            breaches.add(Breach.RAN_FASTER);
        }
        return breaches;
    }

    /** What is said counts for the last session before it, in whichever step that was. Before the first there is none. */
    private PlanState aboutLastRun(PainAnswer answer) {
        if (runs.isEmpty() || runs.getLast().verdict() == Verdict.TOO_MUCH_PAIN) {
            return this;
        }
        PlanRun last = runs.getLast();
        Step step = protocol.steps().get(last.step());
        PainAnswer said = last.answer().map(earlier -> earlier.and(answer)).orElse(answer);
        if (said.isTooMuchFor(step)) {
            return with(last.with(said, Verdict.TOO_MUCH_PAIN)).setBack(last.step(), last.day());
        }
        if (last.verdict() == Verdict.NOT_ANSWERED && said.isWellFor(step)) {
            PlanState known = with(last.with(said, Verdict.WENT_WELL));
            return last.step() == at ? known.oneMore(lastAnsweredDay) : known;
        }
        return with(last.with(said, last.verdict()));
    }

    /** A walk or a drill is not recorded as a run. The athlete's word counts for the day, once. */
    private PlanState aboutStep(PainAnswer answer) {
        LocalDate day = LocalDate.ofInstant(answer.at(), ZoneOffset.UTC);
        if (answer.isTooMuchFor(step())) {
            return setBack(at, day);
        }
        boolean counted = lastAnsweredDay
                .filter(last -> day.isBefore(last.plusDays(step().daysBetween())))
                .isPresent();
        return stage == Stage.GOING_ON && answer.isWellFor(step()) && !counted ? oneMore(Optional.of(day)) : this;
    }

    private PlanState acted(PlanAct act) {
        return switch (act) {
            case PlanAct.Accepted(var _, String id)
            when offered().filter(step -> step.id().equals(id)).isPresent() -> to(stage, at + 1);
            case PlanAct.Cleared _ when stage == Stage.WAITS_FOR_CLINICIAN -> to(Stage.GOING_ON, at);
            case PlanAct.Finished _ when gateIsMet() && protocol.isLast(at) -> to(Stage.FINISHED, at);
            case PlanAct.Stopped _ -> to(Stage.STOPPED, at);
            case PlanAct.Accepted _, PlanAct.Cleared _, PlanAct.Finished _ -> this;
        };
    }

    private PlanState setBack(int step, LocalDate day) {
        Step ran = protocol.steps().get(step);
        LocalDate rested = day.plusDays(Math.max(ran.daysBetween(), ran.restDays() + 1L));
        Stage next = ran.onPain() == OnPain.STOP ? Stage.WAITS_FOR_CLINICIAN : stage;
        return new PlanState(protocol, next, protocol.afterPain(step), 0, notBefore(rested), Optional.empty(), runs);
    }

    private Optional<LocalDate> notBefore(LocalDate day) {
        return Optional.of(notBefore.filter(day::isBefore).orElse(day));
    }

    private PlanState to(Stage next, int step) {
        return new PlanState(protocol, next, step, 0, notBefore, Optional.empty(), runs);
    }

    private PlanState oneMore(Optional<LocalDate> answeredDay) {
        return new PlanState(protocol, stage, at, wentWell + 1, notBefore, answeredDay, runs);
    }

    private PlanState with(PlanRun last) {
        List<PlanRun> all = new ArrayList<>(runs);
        all.set(all.size() - 1, last);
        return new PlanState(protocol, stage, at, wentWell, notBefore, lastAnsweredDay, all);
    }
}

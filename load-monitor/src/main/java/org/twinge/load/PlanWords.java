package org.twinge.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.twinge.load.model.Allowance;
import org.twinge.load.model.PlanRun;
import org.twinge.load.model.PlanState;
import org.twinge.load.model.Protocol;

/** Plans in plain words: what may be run next and when, what a session did, and what nobody can know from a recording. */
final class PlanWords {
    static final String NOT_KNOWN =
            "A recording tells distance, moving time and mean speed. It does not tell walking from"
                    + " running, how intervals went, how fast strides were, or what hurt.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private PlanWords() {}

    static String of(Allowance allows) {
        return switch (allows) {
            case Allowance.Walk(int minutes) -> "walking, up to " + minutes + " minutes";
            case Allowance.RunWalk(int run, int walk, int repeats) ->
                "%d min running and %d min walking in turn, up to %d times".formatted(run, walk, repeats);
            case Allowance.RunMinutes(int minutes) -> "up to " + minutes + " minutes of running";
            case Allowance.RunMeters(int meters) -> "up to " + meters + " m of running";
            case Allowance.Strides(int easy, int strides, int percent) ->
                "%d easy minutes with up to %d strides at up to %d %% of full speed".formatted(easy, strides, percent);
            case Allowance.Drills(int minutes) -> "up to " + minutes + " minutes of drills";
        };
    }

    /** What to do now. */
    static String next(PlanState state) {
        return switch (state.stage()) {
            case FINISHED ->
                "The plan is done. From here on at most %d %% more a week."
                        .formatted(state.protocol().weeklyGrowthPercent());
            case STOPPED -> "The plan was stopped.";
            case WAITS_FOR_CLINICIAN ->
                "There was more pain than step %s allows, or a limp. No further run before a clinician has agreed."
                        .formatted(place(state));
            case GOING_ON ->
                "Step %s: %s. %s%s It counts once you say that pain was at most %d of 10%s and that you did not limp."
                        .formatted(
                                place(state),
                                of(state.step().allows()),
                                state.notBefore()
                                        .map(day -> "Not before " + DAY.format(day) + ". ")
                                        .orElse(""),
                                gate(state),
                                state.step().painAtMost(),
                                state.step().settledByNextMorning() ? " and gone by the next morning" : "");
        };
    }

    /** The plan in the place of a comparison of distances. */
    static String first(PlanState state, LocalDate day) {
        String tooSoon = state.stage() == PlanState.Stage.GOING_ON
                        && state.notBefore().filter(day::isBefore).isPresent()
                ? " That is after " + DAY.format(day) + "."
                : "";
        return "Your return-to-running plan says what comes next, not the longest session. " + next(state) + tooSoon
                + " If it hurts, say so before you run.";
    }

    static String of(PlanRun.Breach breach) {
        return switch (breach) {
            case BEFORE_CLEARANCE -> "A clinician had to agree before this run.";
            case RAN_FASTER -> "It was faster on average than the step can be done.";
            case RAN_MORE -> "It was more than a tenth over what the step allows.";
            case RAN_SOONER -> "It was sooner than the days between sessions, or the days of rest, allow.";
        };
    }

    static String of(PlanRun.Verdict verdict) {
        return switch (verdict) {
            case WENT_WELL -> "It went well and counts.";
            case TOO_MUCH_PAIN ->
                "There was more pain than the step allows, or a limp. Sharp pain or a limp wants a clinician in any case.";
            case NOT_ANSWERED -> "It counts once pain, gait and the next morning are answered in a symptom report.";
            case NOT_THE_STEP ->
                "It does not count: it broke the plan, was less than half of the step, or the recording does not tell.";
        };
    }

    private static String gate(PlanState state) {
        Protocol.Step step = state.step();
        String so = "It went well %d of %d times.".formatted(Math.min(state.wentWell(), step.times()), step.times());
        if (!state.gateIsMet()) {
            return so;
        }
        return so
                + state.offered()
                        .map(offered -> " The next step is open to you: "
                                + offered.name().en() + ".")
                        .orElse(" That was the last step: you may finish the plan.");
    }

    private static String place(PlanState state) {
        return "%d of %d (%s)"
                .formatted(
                        state.at() + 1,
                        state.protocol().steps().size(),
                        state.step().name().en());
    }
}

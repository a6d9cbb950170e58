package org.twinge.load.model;

import java.util.Optional;

/**
 * What one session of a step allows, and how much of that a recording can show. A recording tells distance, moving time
 * and their mean speed. It does not tell walking from running, how the intervals went, strides, or drills.
 */
public sealed interface Allowance {
    /**
     * Above this speed, in m/s, people run: the preferred transition is near 2.05 (Hreljac 1993, Med Sci Sports Exerc
     * 25(10):1158-1162), and a little above it nobody keeps walking.
     */
    double FASTEST_WALK = 2.2;

    /** No interval of minutes is run faster on the way back, in m/s; ours, and generous, so that what is claimed holds. */
    double FASTEST_RUN = 5;

    /** What a recording may be over before we speak of more: the measure of the session spike; ours. */
    double TOLERANCE = 1.10;

    /** Less than this part of what is allowed does not show that the step goes well; ours. */
    double ENOUGH = 0.5;

    record Walk(int minutes) implements Allowance {}

    /** Running and walking in turn. */
    record RunWalk(int runMinutes, int walkMinutes, int repeats) implements Allowance {}

    record RunMinutes(int minutes) implements Allowance {}

    record RunMeters(int meters) implements Allowance {}

    /** Short quick runs within an easy one. */
    record Strides(int easyMinutes, int strides, int percentOfFullSpeed) implements Allowance {}

    /** Hops, changes of direction and the like. */
    record Drills(int minutes) implements Allowance {}

    /** Whether a session of it is recorded as a run. For what is not, only the athlete's answers tell that it was done. */
    default boolean isRecorded() {
        return switch (this) {
            case RunWalk _, RunMinutes _, RunMeters _, Strides _ -> true;
            case Walk _, Drills _ -> false;
        };
    }

    /** How much of it a session was: 1 is all that is allowed. Empty where the recording does not tell. */
    default Optional<Double> share(PlanSession ran) {
        return switch (this) {
            case RunMeters(int meters) -> ran.session().distance().map(distance -> distance.meters() / meters);
            case Walk(int minutes) -> share(ran, minutes);
            case RunWalk(int run, int walk, int repeats) -> share(ran, (run + walk) * repeats);
            case RunMinutes(int minutes) -> share(ran, minutes);
            case Strides(int easy, int strides, int _) ->
                share(ran, easy + strides); // a minute each, the way back included
            case Drills(int minutes) -> share(ran, minutes);
        };
    }

    private static Optional<Double> share(PlanSession ran, int minutes) {
        return ran.movingSeconds().map(seconds -> seconds / (60.0 * minutes));
    }

    /** The highest mean speed that is possible while keeping to it, in m/s; empty where it sets none that shows. */
    default Optional<Double> fastestMean() {
        return switch (this) {
            case Walk _ -> Optional.of(FASTEST_WALK);
            case RunWalk(int run, int walk, int _) ->
                Optional.of((run * FASTEST_RUN + walk * FASTEST_WALK) / (run + walk));
            case RunMinutes _, RunMeters _, Strides _, Drills _ -> Optional.empty();
        };
    }
}

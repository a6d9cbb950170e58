package org.twinge.load.model;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an athlete said about pain and gait. What was not said is empty, which is never a no.
 *
 * @param at when it was as described
 * @param pain 0 to 10, the worst that was named
 * @param limping limps, or runs differently
 * @param settledByNextMorning back by then to what it was before the run
 */
public record PainAnswer(
        Instant at, Optional<Double> pain, Optional<Boolean> limping, Optional<Boolean> settledByNextMorning)
        implements PlanEvent {

    /** From here on pain is red on the scale of 0 to 10 (triage's rule book says the same). */
    private static final double RED = 7;

    boolean isRedOrLimping() {
        return limping.orElse(false) || pain.filter(worst -> worst >= RED).isPresent();
    }

    boolean isBelowRedWithoutLimp() {
        return !isRedOrLimping() && pain.isPresent() && limping.isPresent();
    }

    /** Two answers about the same session: the more careful of each. */
    PainAnswer and(PainAnswer later) {
        return new PainAnswer(
                later.at,
                Stream.of(pain, later.pain).flatMap(Optional::stream).max(Double::compare),
                Stream.of(limping, later.limping).flatMap(Optional::stream).reduce(Boolean::logicalOr),
                Stream.of(settledByNextMorning, later.settledByNextMorning)
                        .flatMap(Optional::stream)
                        .reduce(Boolean::logicalAnd));
    }

    boolean isTooMuchFor(Protocol.Step step) {
        return limping.orElse(false)
                || pain.filter(p -> p > step.painAtMost()).isPresent()
                || (step.settledByNextMorning() && !settledByNextMorning.orElse(true));
    }

    /** Everything that the step asks about was answered, and well. */
    boolean isWellFor(Protocol.Step step) {
        return !isTooMuchFor(step)
                && pain.isPresent()
                && limping.isPresent()
                && (!step.settledByNextMorning() || settledByNextMorning.isPresent());
    }
}

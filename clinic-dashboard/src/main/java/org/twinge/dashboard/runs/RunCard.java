package org.twinge.dashboard.runs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Level;

/**
 * How a run was, to be answered by tapping.
 *
 * @param pain empty where it is too late to say
 * @param gait empty where it is not asked
 * @param level of what was answered; null where no rule fired
 * @param headline what to do about it; empty without a level
 * @param hurts whether any pain was named
 */
record RunCard(
        RunView run,
        List<Tap> exertion,
        List<Tap> pain,
        List<Tap> gait,
        @Nullable Level level,
        String headline,
        boolean hurts,
        Optional<RunTrouble> trouble) {

    /** @param word what stands beside the value; empty for values between those with a word */
    record Tap(String value, String label, String word, boolean chosen) {}

    public boolean isAnswered() {
        return run.exertion().isPresent() && run.pain().isPresent();
    }

    RunCard with(RunTrouble trouble) {
        return new RunCard(run, exertion, pain, gait, level, headline, hurts, Optional.of(trouble));
    }
}

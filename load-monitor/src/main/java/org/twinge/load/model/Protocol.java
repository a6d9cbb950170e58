package org.twinge.load.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The way back to running after an injury, as steps to follow one after the other. They are the catalogue's.
 *
 * @param clearance a clinician must have agreed before the first step
 * @param weeklyGrowthPercent how much more a week at most, after the last step
 */
public record Protocol(boolean clearance, int weeklyGrowthPercent, List<Step> steps) {

    /** What is asked when a session did not go well. */
    public enum OnPain {
        REPEAT,
        /** To an earlier step. */
        BACK,
        /** No further run before a clinician has agreed. */
        STOP
    }

    /** In English and in German. */
    public record Name(String en, String de) {}

    /**
     * @param allows what one session may be at most
     * @param times how often it must have gone well before the next step
     * @param daysBetween from one session to the next at least: 1 is the next day
     * @param painAtMost of 10, what still counts as having gone well; a limp never does
     * @param settledByNextMorning whether pain must be back to where it was by then
     * @param backTo the earlier step, with {@link OnPain#BACK}
     * @param restDays without running, before going on after more pain than that
     */
    public record Step(
            String id,
            Name name,
            Allowance allows,
            int times,
            int daysBetween,
            int painAtMost,
            boolean settledByNextMorning,
            OnPain onPain,
            Optional<String> backTo,
            int restDays) {}

    public Protocol {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a protocol has steps");
        }
    }

    public boolean isLast(int step) {
        return step == steps.size() - 1;
    }

    /** Where a session of this step that did not go well leads; the step itself unless it says back. */
    int afterPain(int step) {
        return steps.get(step)
                .backTo()
                .flatMap(id -> IntStream.range(0, step)
                        .filter(earlier -> steps.get(earlier).id().equals(id))
                        .boxed()
                        .findFirst())
                .orElse(step);
    }
}

package org.twinge.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A symptom report was judged.
 *
 * @param revision 1 for the first assessment of the report, raised by an amendment
 * @param unsettled emergency questions are still open: the level is "at least", never an all-clear
 * @param rules ids of the rules that fired
 * @param ruleBookVersion the rule book that judged it
 * @param pain null where nothing was said of pain and gait, and in events from before it was told here
 */
public record SymptomsAssessed(
        UUID reportId,
        UUID athleteId,
        int revision,
        Instant reportedAt,
        CareLevel level,
        boolean unsettled,
        List<String> rules,
        String ruleBookVersion,
        @Nullable Pain pain)
        implements TwingeEvent {

    /**
     * What was said of pain and gait, read the safer way where answers contradict each other; null where it was not said.
     *
     * @param worst 0 to 10
     * @param whileRunning 0 to 10
     * @param limping limps, runs differently, or cannot put weight on it
     * @param settledByNextMorning back to what it was before the run
     */
    public record Pain(
            @Nullable Double worst,
            @Nullable Double whileRunning,
            @Nullable Boolean limping,
            @Nullable Boolean settledByNextMorning) {
        public Pain {
            Require.between(0, worst, 10, "pain.worst");
            Require.between(0, whileRunning, 10, "pain.whileRunning");
        }
    }

    public SymptomsAssessed {
        Require.present(reportId, "reportId");
        Require.present(athleteId, "athleteId");
        Require.that(revision >= 1, "revision is below 1");
        Require.present(reportedAt, "reportedAt");
        Require.present(level, "level");
        rules = rules == null ? List.of() : List.copyOf(rules);
        Require.text(ruleBookVersion, "ruleBookVersion");
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}

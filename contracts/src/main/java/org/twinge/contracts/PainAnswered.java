package org.twinge.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An athlete answered how much it hurts: after a run, or to a question asked after a report. It is no report, and nobody
 * asked about emergencies.
 *
 * @param answerId derived from the run or the question, so that saying it anew is the next revision of the same answer
 * @param revision raised when it is said otherwise; the highest one counts
 * @param describedAt when it was as described: the end of the run, or the moment of the answer
 * @param runId the run it is about; null for an answer to a question
 * @param level null where no rule fired
 * @param rules ids of the rules that fired
 */
public record PainAnswered(
        UUID answerId,
        UUID athleteId,
        int revision,
        Instant describedAt,
        @Nullable UUID runId,
        @Nullable CareLevel level,
        List<String> rules,
        String ruleBookVersion,
        SymptomsAssessed.Pain pain)
        implements TwingeEvent {
    public PainAnswered {
        Require.present(answerId, "answerId");
        Require.present(athleteId, "athleteId");
        Require.that(revision >= 1, "revision is below 1");
        Require.present(describedAt, "describedAt");
        rules = rules == null ? List.of() : List.copyOf(rules);
        Require.text(ruleBookVersion, "ruleBookVersion");
        Require.present(pain, "pain");
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}

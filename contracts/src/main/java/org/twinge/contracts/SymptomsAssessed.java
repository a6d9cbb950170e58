package org.twinge.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A symptom report was judged.
 *
 * @param revision 1 for the first assessment of the report, raised by an amendment
 * @param unsettled emergency questions are still open: the level is "at least", never an all-clear
 * @param rules ids of the rules that fired
 * @param ruleBookVersion the rule book that judged it
 */
public record SymptomsAssessed(
        UUID reportId,
        UUID athleteId,
        int revision,
        Instant reportedAt,
        CareLevel level,
        boolean unsettled,
        List<String> rules,
        String ruleBookVersion)
        implements TwingeEvent {
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

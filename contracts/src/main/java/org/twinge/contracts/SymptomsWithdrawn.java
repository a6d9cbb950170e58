package org.twinge.contracts;

import java.util.UUID;

/**
 * A symptom report was taken back, in all its versions: nothing follows from it any more. It is never assessed again.
 *
 * @param revision above that of the newest {@link SymptomsAssessed} of this report, so that the highest one counts
 */
public record SymptomsWithdrawn(UUID reportId, UUID athleteId, int revision) implements TwingeEvent {
    public SymptomsWithdrawn {
        Require.present(reportId, "reportId");
        Require.present(athleteId, "athleteId");
        Require.that(revision >= 2, "revision is below 2");
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}

package org.twinge.triage.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.CaseChanged;
import org.twinge.triage.cases.model.CaseLevel;

/**
 * One line of a case's history.
 *
 * @param staffId who did it; null for an alert that came, or time that passed
 * @param state and level as they were after it
 */
public record HistoryEntry(
        int revision,
        Instant at,
        CaseChanged.What what,
        @Nullable UUID staffId,
        @Nullable UUID alertId,
        CaseChanged.State state,
        CaseLevel level,
        @Nullable UUID assignee) {

    static HistoryEntry of(EntryRow row) {
        return new HistoryEntry(
                row.revision, row.at, row.what, row.staffId, row.alertId, row.state, row.level, row.assignee);
    }
}

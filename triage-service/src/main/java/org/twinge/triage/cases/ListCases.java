package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.contracts.CaseChanged;
import org.twinge.triage.cases.model.CaseLevel;

/** The cases the caller looks after: the most urgent first, then by priority, then the oldest. */
@ApplicationScoped
class ListCases {
    private final Cases cases;
    private final CaseRecords records;
    private final Reads reads;

    ListCases(Cases cases, CaseRecords records, Reads reads) {
        this.cases = cases;
        this.records = records;
        this.reads = reads;
    }

    /** @param next where the next part begins; empty on the last one */
    record Part(List<CaseChanged> cases, Optional<Cursor> next) {}

    @Transactional
    @AsCaller
    public Part list(
            Set<CaseChanged.State> states,
            Set<CaseLevel> levels,
            Optional<UUID> clinic,
            Optional<Cursor> after,
            int size) {
        List<CaseRow> rows = cases.page(states, levels, clinic, after, size + 1);
        List<CaseRow> shown = rows.stream().limit(size).toList();
        reads.of(shown.stream().map(row -> row.athleteId).toList(), AthleteSeen.What.WORK_LIST);
        return new Part(
                shown.stream().map(records::read).toList(),
                rows.size() > size ? Optional.of(Cursor.at(shown.getLast())) : Optional.empty());
    }
}

package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.twinge.access.AsWorker;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CaseChanged.What;

/** Brings back the cases that were put aside until now. */
@ApplicationScoped
class EndSnoozes {
    private static final int BATCH = 100;

    private final Cases cases;
    private final CaseRecords records;
    private final Clock clock;

    EndSnoozes(Cases cases, CaseRecords records, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.clock = clock;
    }

    /** Brings back what is due, and says whether there may be more. */
    @Transactional
    @AsWorker
    public boolean end() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<CaseRow> due = cases.lockDue(now, BATCH);
        for (CaseRow row : due) {
            CaseChanged document = records.read(row);
            records.change(
                    row,
                    CaseDocument.caseOf(document).returned(now),
                    CaseDocument.byId(document.alerts()),
                    new CaseChanged.Change(What.RETURNED, now, null, null));
        }
        return due.size() == BATCH;
    }
}

package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.twinge.access.AsCaller;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CaseChanged.What;
import org.twinge.triage.cases.model.Case;

/** Takes the caller's own last step back, if nothing happened since and it is some seconds old at most. */
@ApplicationScoped
class UndoStep {
    /** What a page may offer for ten seconds, with the time a slow connection takes to ask. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Desk desk;
    private final Cases cases;
    private final CaseRecords records;

    UndoStep(Desk desk, Cases cases, CaseRecords records) {
        this.desk = desk;
        this.cases = cases;
        this.records = records;
    }

    @Transactional
    @AsCaller
    public CaseChanged undo(StaffRequest asked) {
        return desk.take(asked, this::undo);
    }

    private CaseChanged undo(Desk.Turn turn) {
        CaseChanged.Change last = turn.document().change();
        CaseChanged before = records.before(turn.row())
                .filter(document -> turn.staff().equals(last.staffId()))
                .filter(document -> !turn.now().isAfter(last.at().plus(PATIENCE)))
                .orElseThrow(() -> Desk.conflict("Only your own last step can be undone, and only at once"));
        if (before.state() != CaseChanged.State.RESOLVED && cases.hasOtherUnresolved(turn.row())) {
            throw Desk.conflict("This athlete has a newer case that is not resolved");
        }
        Case next = CaseDocument.caseOf(turn.document()).undoneTo(CaseDocument.caseOf(before));
        return records.change(
                turn.row(), next, CaseDocument.byId(before.alerts()), turn.change(What.UNDONE), turn.request());
    }
}

package org.twinge.triage.cases;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import java.time.Duration;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CaseChanged.What;
import org.twinge.triage.cases.model.Case;
import org.twinge.triage.cases.model.Result;
import org.twinge.triage.cases.model.State;
import org.twinge.triage.cases.model.Step;

/** A member of staff acknowledges, assigns, puts aside, resolves or reopens a case. */
@ApplicationScoped
class TakeStep {
    private final Desk desk;
    private final Cases cases;
    private final CaseRecords records;
    private final MeterRegistry metrics;

    TakeStep(Desk desk, Cases cases, CaseRecords records, MeterRegistry metrics) {
        this.desk = desk;
        this.cases = cases;
        this.records = records;
        this.metrics = metrics;
    }

    @Transactional
    @AsCaller
    public CaseChanged take(StaffRequest asked, Step step) {
        return desk.take(asked, turn -> take(turn, step));
    }

    /** Assigns the case to the caller. */
    @Transactional
    @AsCaller
    public CaseChanged takeOver(StaffRequest asked) {
        return desk.take(asked, turn -> take(turn, new Step.Assign(turn.staff())));
    }

    private CaseChanged take(Desk.Turn turn, Step step) {
        UUID athlete = turn.row().athleteId;
        if (step instanceof Step.Assign(UUID to) && !cases.worksFor(to, athlete)) {
            throw new BadRequestException("staffId is nobody at a clinic this athlete consents to");
        }
        if (step instanceof Step.Reopen && cases.hasOtherUnresolved(turn.row())) {
            throw Desk.conflict("This athlete has a newer case that is not resolved");
        }
        Case before = CaseDocument.caseOf(turn.document());
        return switch (before.after(step, turn.staff(), turn.now())) {
            case Result.Refused(var why) -> throw Desk.conflict(why.sentence());
            case Result.Done(Case next) -> {
                measure(before, turn);
                yield records.change(
                        turn.row(),
                        next,
                        CaseDocument.byId(turn.document().alerts()),
                        turn.change(what(step)),
                        turn.request());
            }
        };
    }

    /** How long the case waited until somebody looked. */
    private void measure(Case before, Desk.Turn turn) {
        if (before.state() instanceof State.Open(var since, var assignee)) {
            metrics.timer("twinge.case.acknowledged", "level", before.level().name())
                    .record(Duration.between(since, turn.now()));
        }
    }

    private static What what(Step step) {
        return switch (step) {
            case Step.Acknowledge acknowledge -> What.ACKNOWLEDGED;
            case Step.Assign assign -> What.ASSIGNED;
            case Step.Snooze snooze -> What.SNOOZED;
            case Step.Note note -> What.NOTED;
            case Step.Message message -> What.MESSAGED;
            case Step.Resolve resolve -> What.RESOLVED;
            case Step.Reopen reopen -> What.REOPENED;
        };
    }
}

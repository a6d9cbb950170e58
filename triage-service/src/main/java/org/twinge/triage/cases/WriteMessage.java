package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.twinge.access.AsCaller;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CaseChanged.What;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;
import org.twinge.triage.cases.model.Case;
import org.twinge.triage.cases.model.Result;
import org.twinge.triage.cases.model.Step;

/**
 * A member of staff writes to the athlete. The words stay here, to be read after login; the topics learn only that there
 * is a message.
 */
@ApplicationScoped
class WriteMessage {
    private final Desk desk;
    private final CaseRecords records;
    private final Session session;
    private final FreeText freeText;
    private final Outbox outbox;

    WriteMessage(Desk desk, CaseRecords records, Session session, FreeText freeText, Outbox outbox) {
        this.desk = desk;
        this.records = records;
        this.session = session;
        this.freeText = freeText;
        this.outbox = outbox;
    }

    @Transactional
    @AsCaller
    public CaseChanged write(StaffRequest asked, String text) {
        return desk.take(asked, turn -> {
            Case before = CaseDocument.caseOf(turn.document());
            return switch (before.after(new Step.Message(), turn.staff(), turn.now())) {
                case Result.Refused(var why) -> throw Desk.conflict(why.sentence());
                case Result.Done(Case next) -> {
                    announce(keep(turn, text), turn, next);
                    yield records.change(
                            turn.row(),
                            next,
                            CaseDocument.byId(turn.document().alerts()),
                            turn.change(What.MESSAGED),
                            turn.request());
                }
            };
        });
    }

    private UUID keep(Desk.Turn turn, String text) {
        var message = new MessageRow();
        message.messageId = Ids.v7();
        message.athleteId = turn.row().athleteId;
        message.caseId = turn.row().caseId;
        message.staffId = turn.staff();
        message.writtenAt = turn.now();
        message.sealed = freeText.seal(text, message.messageId);
        session.persist(message);
        return message.messageId;
    }

    private void announce(UUID messageId, Desk.Turn turn, Case about) {
        UUID alertId = Ids.v5("staff-message", turn.row().athleteId, messageId);
        outbox.publish(
                Ids.v5("alert-raised", alertId, 1),
                turn.now(),
                new AlertRaised(
                        alertId,
                        1,
                        turn.row().athleteId,
                        AlertRaised.Level.valueOf(about.messageLevel().name()),
                        Set.of(AlertRaised.Audience.ATHLETE),
                        turn.now(),
                        new AlertRaised.StaffMessage(messageId)));
    }
}

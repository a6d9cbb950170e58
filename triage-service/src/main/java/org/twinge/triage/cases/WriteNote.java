package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.twinge.access.AsCaller;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CaseChanged.What;
import org.twinge.messaging.Ids;
import org.twinge.triage.cases.model.Case;
import org.twinge.triage.cases.model.Result;
import org.twinge.triage.cases.model.Step;

/** A member of staff adds a note. Its words stay here; the topic only learns that there is one more. */
@ApplicationScoped
class WriteNote {
    private final Desk desk;
    private final CaseRecords records;
    private final Session session;
    private final FreeText freeText;

    WriteNote(Desk desk, CaseRecords records, Session session, FreeText freeText) {
        this.desk = desk;
        this.records = records;
        this.session = session;
        this.freeText = freeText;
    }

    @Transactional
    @AsCaller
    public CaseChanged write(StaffRequest asked, String text) {
        return desk.take(asked, turn -> {
            var note = new NoteRow();
            note.noteId = Ids.v7();
            note.athleteId = turn.row().athleteId;
            note.caseId = turn.row().caseId;
            note.staffId = turn.staff();
            note.writtenAt = turn.now();
            note.sealed = freeText.seal(text, note.noteId);
            session.persist(note);
            return switch (CaseDocument.caseOf(turn.document()).after(new Step.Note(), turn.staff(), turn.now())) {
                case Result.Refused(var why) -> throw Desk.conflict(why.sentence());
                case Result.Done(Case next) ->
                    records.change(
                            turn.row(),
                            next,
                            CaseDocument.byId(turn.document().alerts()),
                            turn.change(What.NOTED),
                            turn.request());
            };
        });
    }
}

package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.contracts.CaseChanged;

/** One case with its history, notes and messages to the athlete, if the caller looks after it. */
@ApplicationScoped
class FindCase {
    private final Cases cases;
    private final CaseRecords records;
    private final Session session;
    private final FreeText freeText;
    private final Messages messages;
    private final Reads reads;

    FindCase(Cases cases, CaseRecords records, Session session, FreeText freeText, Messages messages, Reads reads) {
        this.cases = cases;
        this.records = records;
        this.session = session;
        this.freeText = freeText;
        this.messages = messages;
        this.reads = reads;
    }

    record Note(UUID noteId, UUID staffId, Instant at, String text) {}

    record Found(CaseChanged current, List<HistoryEntry> history, List<Note> notes, List<Messages.Message> messages) {}

    @Transactional
    @AsCaller
    public Optional<Found> find(UUID caseId) {
        return cases.findByIdOptional(caseId).map(row -> {
            reads.of(row.athleteId, AthleteSeen.What.CASE);
            return new Found(
                    records.read(row),
                    records.history(caseId, 0).stream().map(HistoryEntry::of).toList(),
                    notes(caseId),
                    messages.about(caseId));
        });
    }

    private List<Note> notes(UUID caseId) {
        return session
                .createQuery("from NoteRow where caseId = :case order by writtenAt, noteId", NoteRow.class)
                .setParameter("case", caseId)
                .getResultList()
                .stream()
                .map(row -> new Note(row.noteId, row.staffId, row.writtenAt, freeText.open(row.sealed, row.noteId)))
                .toList();
    }
}

package org.twinge.triage.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a member of staff wrote, sealed; never changed. */
@Entity
@Immutable
@Table(name = "case_note")
class NoteRow {
    @Id
    UUID noteId;

    UUID athleteId;
    UUID caseId;
    UUID staffId;
    Instant writtenAt;
    byte[] sealed;
}

package org.twinge.triage.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a member of staff wrote to the athlete, sealed; never changed. */
@Entity
@Immutable
@Table(name = "case_message")
class MessageRow {
    @Id
    UUID messageId;

    UUID athleteId;
    UUID caseId;
    UUID staffId;
    Instant writtenAt;
    byte[] sealed;
}

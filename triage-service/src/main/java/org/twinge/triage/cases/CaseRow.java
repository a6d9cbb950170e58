package org.twinge.triage.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.CaseChanged;
import org.twinge.triage.cases.model.CaseLevel;

@Entity
@Table(name = "care_case")
class CaseRow {
    @Id
    UUID caseId;

    UUID athleteId;
    int revision;

    @Enumerated(EnumType.STRING)
    CaseChanged.State state;

    /** A {@link CaseLevel}'s rank. */
    short level;

    short priority;
    Instant openedAt;

    @Nullable
    Instant snoozedUntil;

    /** The clinics that asked to hear of what it is about; null where it is every clinic's that the athlete consents to. */
    UUID @Nullable [] onlyFor;

    /** A {@link CaseChanged} in JSON, as it was published. */
    String document;

    /** The same before its last step, while that can be undone. */
    @Nullable
    String before;
}

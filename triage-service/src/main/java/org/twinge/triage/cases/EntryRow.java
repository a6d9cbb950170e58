package org.twinge.triage.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.CaseChanged;
import org.twinge.triage.cases.model.CaseLevel;

/** Who did what to a case, and when: ids only, never changed. */
@Entity
@Immutable
@Table(name = "case_entry")
@IdClass(EntryRow.Key.class)
class EntryRow {
    record Key(UUID caseId, int revision) {}

    @Id
    UUID caseId;

    @Id
    int revision;

    UUID athleteId;
    Instant at;

    @Nullable
    UUID staffId;

    @Enumerated(EnumType.STRING)
    CaseChanged.What what;

    @Enumerated(EnumType.STRING)
    CaseChanged.State state;

    @Enumerated(EnumType.STRING)
    CaseLevel level;

    @Nullable
    UUID assignee;

    @Nullable
    UUID alertId;

    @Nullable
    String requestKey;

    @Nullable
    String requestHash;
}

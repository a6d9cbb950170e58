package org.twinge.triage.reports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "report")
class ReportRow {
    @Id
    UUID reportId;

    UUID athleteId;
    String submittedBy;
    String idempotencyKey;
    String bodyHash;
    Instant reportedAt;
    Instant receivedAt;

    @Nullable
    String region;

    String answers;
}

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

    /** The first version; null where this is it. */
    @Nullable
    UUID amends;

    int revision;
    String submittedBy;
    String idempotencyKey;
    String bodyHash;
    Instant reportedAt;
    Instant receivedAt;

    @Nullable
    String region;

    String answers;

    /** The id by which the report is known, in all its versions. */
    UUID firstId() {
        return amends == null ? reportId : amends;
    }
}

package org.twinge.triage.reports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.twinge.triage.model.Level;

@Entity
@Table(name = "assessment")
class AssessmentRow {
    @Id
    UUID reportId;

    UUID athleteId;
    String ruleBookVersion;

    @Enumerated(EnumType.STRING)
    Level level;

    boolean unsettled;

    /** An {@link AssessedReport} as it was answered. */
    String document;
}

package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;

/** One report as it was answered last, if the caller may see it and nobody withdrew it. */
@ApplicationScoped
public class FindReport {
    private final Assessments assessments;

    FindReport(Assessments assessments) {
        this.assessments = assessments;
    }

    @Transactional
    @AsCaller
    public Optional<String> find(UUID reportId) {
        return assessments.current(reportId).map(row -> row.document);
    }
}

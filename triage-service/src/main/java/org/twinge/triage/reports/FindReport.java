package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;

/** One report as it was answered last, if the caller may see it and nobody withdrew it. */
@ApplicationScoped
public class FindReport {
    private final Assessments assessments;
    private final Reads reads;

    FindReport(Assessments assessments, Reads reads) {
        this.assessments = assessments;
        this.reads = reads;
    }

    @Transactional
    @AsCaller
    public Optional<String> find(UUID reportId) {
        return assessments.current(reportId).map(row -> {
            reads.of(row.athleteId, AthleteSeen.What.REPORT);
            return row.document;
        });
    }
}

package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;

/** What the newest version of a report says, if the caller may see it and nobody withdrew it. */
@ApplicationScoped
public class FindAnswers {
    private final Reports reports;

    FindAnswers(Reports reports) {
        this.reports = reports;
    }

    @Transactional
    @AsCaller
    public Optional<String> find(UUID reportId) {
        return reports.newest(reportId)
                .filter(report -> !reports.isWithdrawn(report))
                .map(report -> report.answers);
    }
}

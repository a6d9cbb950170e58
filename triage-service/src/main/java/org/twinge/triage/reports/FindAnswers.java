package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;

/** What the newest version of a report says, if the caller may see it and nobody withdrew it. */
@ApplicationScoped
public class FindAnswers {
    private final Reports reports;
    private final Reads reads;

    FindAnswers(Reports reports, Reads reads) {
        this.reports = reports;
        this.reads = reads;
    }

    @Transactional
    @AsCaller
    public Optional<String> find(UUID reportId) {
        return reports.newest(reportId)
                .filter(report -> !reports.isWithdrawn(report))
                .map(report -> {
                    reads.of(report.athleteId, AthleteSeen.What.REPORT);
                    return report.answers;
                });
    }
}

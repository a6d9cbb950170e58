package org.twinge.triage.reports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.twinge.messaging.Database;

@ApplicationScoped
class Reports implements PanacheRepositoryBase<ReportRow, UUID> {

    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    /** The report that came under this key before. */
    Optional<ReportRow> earlier(UUID athleteId, Judgements.Request request) {
        return find(
                        "athleteId = ?1 and submittedBy = ?2 and idempotencyKey = ?3",
                        athleteId,
                        request.submittedBy(),
                        request.idempotencyKey())
                .firstResultOptional();
    }

    /**
     * Keeps a version of a report and how it was judged. Of two with the same key the second waits for the first to
     * commit and is not kept.
     */
    boolean keep(ReportRow report, AssessmentRow assessment) {
        return database.write(
                        """
                        with kept as (
                          insert into report
                            (athlete_id, report_id, amends, revision, submitted_by, idempotency_key, body_hash, reported_at,
                             received_at, region, answers)
                          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                          on conflict (athlete_id, submitted_by, idempotency_key) do nothing
                          returning athlete_id, report_id)
                        insert into assessment (athlete_id, report_id, rule_book_version, level, unsettled, document)
                        select athlete_id, report_id, ?, ?, ?, ? from kept
                        """,
                        report.athleteId,
                        report.reportId,
                        report.amends,
                        report.revision,
                        report.submittedBy,
                        report.idempotencyKey,
                        report.bodyHash,
                        report.reportedAt,
                        report.receivedAt,
                        report.region,
                        report.answers,
                        assessment.ruleBookVersion,
                        assessment.level.name(),
                        assessment.unsettled,
                        assessment.document)
                == 1;
    }

    /** The newest version of the report known by this id. A second change of it waits for the first to commit. */
    Optional<ReportRow> newest(UUID firstId) {
        database.lock("report", firstId);
        return find("(reportId = ?1 and amends is null) or amends = ?1 order by revision desc", firstId)
                .firstResultOptional();
    }

    boolean isWithdrawn(ReportRow report) {
        return database.readOne(
                        "select from report_withdrawal where athlete_id = ? and report_id = ?",
                        row -> true,
                        report.athleteId,
                        report.firstId())
                .isPresent();
    }
}

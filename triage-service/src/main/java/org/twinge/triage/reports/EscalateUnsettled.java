package org.twinge.triage.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.twinge.access.AsWorker;
import org.twinge.messaging.Database;
import org.twinge.messaging.Outbox;
import org.twinge.triage.model.Level;

/**
 * A report whose emergency questions nobody has answered for ten minutes is treated like {@code SAME_DAY}: silence may
 * be the symptom. A later settled report about the same region answers the questions.
 */
@ApplicationScoped
public class EscalateUnsettled {
    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BATCH = 100;

    private final Database database;
    private final ReportAlerts alerts;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    EscalateUnsettled(Database database, ReportAlerts alerts, Outbox outbox, ObjectMapper json, Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** Escalates what is due, and says whether there may be more. */
    @Transactional
    @AsWorker
    public boolean escalate() {
        List<String> due = due(clock.instant());
        outbox.publish(due.stream()
                .map(this::read)
                .map(report ->
                        alerts.raise(report, Level.SAME_DAY, report.receivedAt().plus(PATIENCE)))
                .toList());
        return due.size() == BATCH;
    }

    /** Marks them in the same statement, so that of two instances only one escalates. */
    private List<String> due(Instant now) {
        return database.read("""
                        with due as (
                          insert into unsettled_escalation (athlete_id, report_id, escalated_at)
                          select report.athlete_id, report.report_id, ?
                          from assessment
                          join report on report.athlete_id = assessment.athlete_id
                                     and report.report_id = assessment.report_id
                          where assessment.unsettled
                          and assessment.level not in ('EMERGENCY', 'SAME_DAY')
                          and report.received_at <= ?
                          and not exists (
                            select from unsettled_escalation done
                            where done.athlete_id = report.athlete_id and done.report_id = report.report_id)
                          and not exists (
                            select from report_withdrawal withdrawn
                            where withdrawn.athlete_id = report.athlete_id
                            and withdrawn.report_id = coalesce(report.amends, report.report_id))
                          and not exists (
                            select from report amended
                            where amended.athlete_id = report.athlete_id
                            and amended.amends = coalesce(report.amends, report.report_id)
                            and amended.revision > report.revision)
                          and not exists (
                            select from report later
                            join assessment settled on settled.athlete_id = later.athlete_id
                                                   and settled.report_id = later.report_id
                            where later.athlete_id = report.athlete_id and later.received_at > report.received_at
                            and later.region is not distinct from report.region and not settled.unsettled)
                          order by report.athlete_id, report.report_id
                          limit ?
                          on conflict do nothing
                          returning athlete_id, report_id)
                        select assessment.document from assessment
                        join due on due.athlete_id = assessment.athlete_id and due.report_id = assessment.report_id
                        """, row -> row.getString("document"), now, now.minus(PATIENCE), BATCH);
    }

    private AssessedReport read(String document) {
        try {
            return json.readValue(document, AssessedReport.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

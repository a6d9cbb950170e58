package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.twinge.triage.model.Level;

/** The one alert of a report through all its versions: the same id, a higher revision each time. */
@ApplicationScoped
class ReportAlerts {
    private final Session session;
    private final Announcements announcements;

    ReportAlerts(Session session, Announcements announcements) {
        this.session = session;
        this.announcements = announcements;
    }

    void first(AssessedReport report) {
        if (report.judgement().level().atLeast(Level.SOON)) {
            raise(report, report.judgement().level(), report.receivedAt());
        }
    }

    /**
     * What an amendment does to the alert: it is raised or lowered to the new level, and withdrawn when nothing of it is
     * left. With emergency questions open, what was urgent stays {@code SAME_DAY} at least, and nothing is withdrawn.
     */
    void revised(AssessedReport report) {
        Level level = report.judgement().level();
        Optional<Level> before = levelBefore(report);
        Optional<Level> least = before.filter(out -> report.judgement().incomplete())
                .map(out -> out.atLeast(Level.SAME_DAY) ? Level.SAME_DAY : Level.SOON);
        if (least.isPresent() && !level.atLeast(least.get())) {
            raise(report, least.get(), report.receivedAt());
        } else if (level.atLeast(Level.SOON)) {
            raise(report, level, report.receivedAt());
        } else if (before.isPresent()) {
            withdraw(report.athleteId(), report.reportId(), report.receivedAt());
        }
    }

    /** @param level the report's own, or what an unsettled report is treated as */
    void raise(AssessedReport report, Level level, Instant causedAt) {
        int revision = session.createNativeQuery("""
                        insert into report_alert (athlete_id, report_id, revision, level)
                        values (:athlete, :report, 1, :level)
                        on conflict (athlete_id, report_id) do update
                        set revision = report_alert.revision + 1, level = excluded.level, withdrawn = false
                        returning revision
                        """, Integer.class)
                .setParameter("athlete", report.athleteId())
                .setParameter("report", report.reportId())
                .setParameter("level", level.name())
                .getSingleResult();
        announcements.alert(report, revision, level, causedAt);
    }

    void withdraw(UUID athleteId, UUID reportId, Instant causedAt) {
        Optional<Integer> revision = session.createNativeQuery("""
                        update report_alert set revision = revision + 1, withdrawn = true
                        where athlete_id = :athlete and report_id = :report and not withdrawn
                        returning revision
                        """, Integer.class)
                .setParameter("athlete", athleteId)
                .setParameter("report", reportId)
                .uniqueResultOptional();
        revision.ifPresent(number -> announcements.alertWithdrawn(athleteId, reportId, number, causedAt));
    }

    /** Of the alert that is out, if one is. */
    private Optional<Level> levelBefore(AssessedReport report) {
        return session.createNativeQuery("""
                        select level from report_alert
                        where athlete_id = :athlete and report_id = :report and not withdrawn
                        """, String.class)
                .setParameter("athlete", report.athleteId())
                .setParameter("report", report.reportId())
                .uniqueResultOptional()
                .map(Level::valueOf);
    }
}

package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.twinge.messaging.Database;
import org.twinge.messaging.Outbox.Outgoing;
import org.twinge.triage.model.Level;

/** The one alert of a report through all its versions: the same id, a higher revision each time. */
@ApplicationScoped
class ReportAlerts {
    private final Database database;

    ReportAlerts(Database database) {
        this.database = database;
    }

    /** The alert of a new report; empty where staff need not hear of it. */
    Optional<Outgoing> first(AssessedReport report) {
        Level level = report.judgement().level();
        return level.atLeast(Level.SOON) ? Optional.of(raise(report, level, report.receivedAt())) : Optional.empty();
    }

    /**
     * What an amendment does to the alert: it is raised or lowered to the new level, and withdrawn when nothing of it is
     * left. With emergency questions open, what was urgent stays {@code SAME_DAY} at least, and nothing is withdrawn.
     */
    Optional<Outgoing> revised(AssessedReport report) {
        Level level = report.judgement().level();
        Optional<Level> before = levelBefore(report);
        Optional<Level> least = before.filter(out -> report.judgement().incomplete())
                .map(out -> out.atLeast(Level.SAME_DAY) ? Level.SAME_DAY : Level.SOON);
        if (least.isPresent() && !level.atLeast(least.get())) {
            return Optional.of(raise(report, least.get(), report.receivedAt()));
        }
        if (level.atLeast(Level.SOON)) {
            return Optional.of(raise(report, level, report.receivedAt()));
        }
        return before.flatMap(out -> withdraw(report.athleteId(), report.reportId(), report.receivedAt()));
    }

    /**
     * Raises it anew.
     *
     * @param level the report's own, or what an unsettled report is treated as
     */
    Outgoing raise(AssessedReport report, Level level, Instant causedAt) {
        int revision = database.readOne("""
                        insert into report_alert (athlete_id, report_id, revision, level)
                        values (?, ?, 1, ?)
                        on conflict (athlete_id, report_id) do update
                        set revision = report_alert.revision + 1, level = excluded.level, withdrawn = false
                        returning revision
                        """, row -> row.getInt(1), report.athleteId(), report.reportId(), level.name())
                .orElseThrow();
        return Announcements.alert(report, revision, level, causedAt);
    }

    /** Empty where none is out. */
    Optional<Outgoing> withdraw(UUID athleteId, UUID reportId, Instant causedAt) {
        return database.readOne("""
                        update report_alert set revision = revision + 1, withdrawn = true
                        where athlete_id = ? and report_id = ? and not withdrawn
                        returning revision
                        """, row -> row.getInt("revision"), athleteId, reportId)
                .map(revision -> Announcements.alertWithdrawn(athleteId, reportId, revision, causedAt));
    }

    /** Of the alert that is out, if one is. */
    private Optional<Level> levelBefore(AssessedReport report) {
        return database.readOne(
                "select level from report_alert where athlete_id = ? and report_id = ? and not withdrawn",
                row -> Level.valueOf(row.getString("level")),
                report.athleteId(),
                report.reportId());
    }
}

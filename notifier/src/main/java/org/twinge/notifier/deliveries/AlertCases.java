package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.CaseChanged;
import org.twinge.messaging.Database;

/** How the cases about alerts stand: has anybody acknowledged them? */
@ApplicationScoped
class AlertCases {
    private final Database database;

    AlertCases(Database database) {
        this.database = database;
    }

    /** @param waitingSince null: somebody has it */
    private record Case(int alertRevision, @Nullable Instant waitingSince) {
        static Case of(ResultSet row) throws SQLException {
            boolean waits = row.getObject("waiting_since") != null;
            return new Case(row.getInt("alert_revision"), waits ? Database.instant(row, "waiting_since") : null);
        }
    }

    /** Keeps what the case says about each of its alerts, unless something newer is known or the athlete is erased. */
    void keep(CaseChanged change) {
        database.writeAll(
                """
                insert into alert_case as known
                  (athlete_id, alert_id, alert_revision, case_opened_at, case_revision, waiting_since)
                select ?, ?, ?, ?, ?, ? where not is_erased(?)
                on conflict (athlete_id, alert_id) do update set alert_revision = excluded.alert_revision,
                  case_opened_at = excluded.case_opened_at, case_revision = excluded.case_revision,
                  waiting_since = excluded.waiting_since
                where (known.case_opened_at, known.case_revision) < (excluded.case_opened_at, excluded.case_revision)
                """,
                change.alerts().stream()
                        .map(alert -> new @Nullable Object[] {
                            change.athleteId(),
                            alert.alertId(),
                            alert.revision(),
                            change.openedAt(),
                            change.revision(),
                            change.waitingSince(),
                            change.athleteId()
                        })
                        .toList());
    }

    /**
     * Since when the newest revision waits for somebody to acknowledge it: since it, or an earlier one as urgent, came, or
     * since its case was opened again. Without a case it waits: nobody can have acknowledged it.
     *
     * @param revisions of one alert, oldest first
     * @return empty when it does not wait: acknowledged, or withdrawn
     */
    Optional<Instant> waitsSince(List<AlertRow> revisions) {
        AlertRow latest = revisions.getLast();
        Optional<Case> known = database.readOne(
                "select alert_revision, waiting_since from alert_case where athlete_id = ? and alert_id = ?",
                Case::of,
                latest.athleteId,
                latest.alertId);
        int acknowledged = known.filter(c -> c.waitingSince() == null)
                .map(Case::alertRevision)
                .orElse(0);
        if (latest.withdrawn) {
            return Optional.empty();
        }
        Stream<Instant> since = revisions.stream()
                .filter(row -> row.revision > acknowledged && !row.withdrawn && row.level.compareTo(latest.level) <= 0)
                .map(row -> row.receivedAt)
                .limit(1);
        Stream<Instant> opened = known.map(Case::waitingSince).stream();
        return Stream.concat(since, opened).max(Instant::compareTo);
    }
}

package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.twinge.messaging.Database;

/** Which revision of which alert is known, and in which case it is. */
@ApplicationScoped
class CaseAlerts {
    private final Database database;

    CaseAlerts(Database database) {
        this.database = database;
    }

    /** @param caseId where the alert was put before, if anywhere */
    record News(Optional<UUID> caseId) {}

    /** Remembers the revision; empty where it is not newer than what was known. */
    Optional<News> ifNewer(UUID athleteId, UUID alertId, int revision) {
        return database.readOne(
                """
                insert into case_alert as known (athlete_id, alert_id, revision) values (?, ?, ?)
                on conflict (athlete_id, alert_id) do update set revision = excluded.revision
                where known.revision < excluded.revision
                returning case_id
                """,
                row -> new News(Optional.ofNullable(row.getObject("case_id", UUID.class))),
                athleteId,
                alertId,
                revision);
    }

    void putInto(UUID athleteId, UUID alertId, UUID caseId) {
        database.write(
                "update case_alert set case_id = ? where athlete_id = ? and alert_id = ?", caseId, athleteId, alertId);
    }
}

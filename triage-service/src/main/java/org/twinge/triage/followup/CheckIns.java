package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.twinge.messaging.Database;
import org.twinge.triage.followup.model.CheckIn;
import org.twinge.triage.followup.model.Week;

/** The weeks an athlete has told about. */
@ApplicationScoped
class CheckIns {
    private final Database database;

    CheckIns(Database database) {
        this.database = database;
    }

    /** How a request came in; a repeated one is recognised by it. */
    record Request(String idempotencyKey, String bodyHash) {}

    record Earlier(String bodyHash, String document) {}

    /** What came under this key before. A second check-in of the same athlete waits for the first to commit. */
    Optional<Earlier> earlier(UUID athleteId, String idempotencyKey) {
        database.lock("check-in", athleteId);
        return database.readOne(
                "select body_hash, document from check_in where athlete_id = ? and idempotency_key = ?",
                row -> new Earlier(row.getString("body_hash"), row.getString("document")),
                athleteId,
                idempotencyKey);
    }

    boolean told(UUID athleteId, Week week) {
        return database.readOne(
                        "select from check_in where athlete_id = ? and week = ?", row -> true, athleteId, week.monday())
                .isPresent();
    }

    /** What was said to the check-in of this week. */
    Optional<String> document(UUID athleteId, LocalDate week) {
        return database.readOne(
                "select document from check_in where athlete_id = ? and week = ?",
                row -> row.getString("document"),
                athleteId,
                week);
    }

    boolean heldBack(UUID athleteId, Week week) {
        return database.readOne(
                        "select from check_in where athlete_id = ? and week = ? and substantial",
                        row -> true,
                        athleteId,
                        week.monday())
                .isPresent();
    }

    void keep(UUID athleteId, Week week, CheckIn checkIn, Instant answeredAt, Request request, String document) {
        database.write(
                """
                insert into check_in
                  (athlete_id, week, answered_at, severity, substantial, idempotency_key, body_hash, document)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                athleteId,
                week.monday(),
                answeredAt,
                checkIn.severity(),
                checkIn.substantial(),
                request.idempotencyKey(),
                request.bodyHash(),
                document);
        database.writeAll(
                "insert into check_in_region (athlete_id, week, region) values (?, ?, ?)",
                checkIn.regions().stream()
                        .map(region -> new Object[] {athleteId, week.monday(), region})
                        .toList());
    }
}

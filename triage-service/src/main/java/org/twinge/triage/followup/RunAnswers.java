package org.twinge.triage.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.twinge.messaging.Database;
import org.twinge.triage.model.Level;

/** What athletes said of pain after their runs. */
@ApplicationScoped
class RunAnswers {
    private final Database database;
    private final ObjectMapper json;

    RunAnswers(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param level empty where no rule fired */
    record Known(int revision, AnswerAfterRun.HowItWas said, Optional<Level> level, String document) {}

    /** What counts by now. Whoever else wants to answer about the run waits. */
    Optional<Known> newest(UUID athleteId, UUID runId) {
        database.lock("run-answer", runId);
        return database.readOne(
                "select * from run_answer where athlete_id = ? and run_id = ? order by revision desc limit 1",
                row -> new Known(
                        row.getInt("revision"),
                        new AnswerAfterRun.HowItWas(
                                row.getDouble("pain"), row.getString("gait"), Database.instant(row, "run_ended_at")),
                        Optional.ofNullable(row.getString("level")).map(Level::valueOf),
                        row.getString("document")),
                athleteId,
                runId);
    }

    /** The document, as it is kept. */
    String keep(UUID athleteId, AnswerAfterRun.Told told) {
        String document = text(told);
        Level level = told.judgement().level();
        database.write(
                """
                insert into run_answer
                  (athlete_id, run_id, revision, run_ended_at, answered_at, pain, gait, level, document)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                athleteId,
                told.runId(),
                told.revision(),
                told.said().runEndedAt(),
                told.answeredAt(),
                told.said().pain(),
                told.said().gait(),
                level == null ? null : level.name(),
                document);
        return document;
    }

    private String text(AnswerAfterRun.Told told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

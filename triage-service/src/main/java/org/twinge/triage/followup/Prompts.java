package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.messaging.Database;
import org.twinge.triage.followup.model.PromptKind;
import org.twinge.triage.followup.model.Signal;

/** Prompts and how they were answered. */
@ApplicationScoped
class Prompts {
    private final Database database;

    Prompts(Database database) {
        this.database = database;
    }

    /**
     * A question to an athlete.
     *
     * @param region where the report was about; empty where it named no place, and for the weekly questions
     * @param reportId null for the weekly questions
     */
    record Prompt(
            UUID athleteId,
            UUID promptId,
            PromptKind kind,
            String region,
            @Nullable UUID reportId,
            Instant dueAt,
            Instant openUntil) {}

    record Answered(String bodyHash, String document) {}

    /** Sent, not answered, and not over; the oldest first. */
    List<Prompt> open(UUID athleteId, Instant now) {
        return database.read("""
                select * from prompt
                where athlete_id = ? and sent_at is not null and open_until > ?
                and not exists (
                  select from prompt_answer answer
                  where answer.athlete_id = prompt.athlete_id and answer.prompt_id = prompt.prompt_id)
                order by due_at, prompt_id
                """, Prompts::prompt, athleteId, now);
    }

    /** The week's questions, while they can be answered. */
    Optional<Prompt> openWeekly(UUID athleteId, Instant now) {
        return open(athleteId, now).stream()
                .filter(open -> open.kind() == PromptKind.WEEKLY)
                .findFirst();
    }

    /** One that was sent. Whoever else wants to answer it waits. */
    Optional<Prompt> sent(UUID athleteId, UUID promptId) {
        database.lock("prompt", promptId);
        return database.readOne(
                "select * from prompt where athlete_id = ? and prompt_id = ? and sent_at is not null",
                Prompts::prompt,
                athleteId,
                promptId);
    }

    Optional<Answered> answer(Prompt prompt) {
        return database.readOne(
                "select body_hash, document from prompt_answer where athlete_id = ? and prompt_id = ?",
                row -> new Answered(row.getString("body_hash"), row.getString("document")),
                prompt.athleteId(),
                prompt.promptId());
    }

    void keep(Prompt prompt, Instant answeredAt, Signal signal, String bodyHash, String document) {
        database.write("""
                insert into prompt_answer (athlete_id, prompt_id, answered_at, signal, body_hash, document)
                values (?, ?, ?, ?, ?, ?)
                """, prompt.athleteId(), prompt.promptId(), answeredAt, signal.name(), bodyHash, document);
    }

    private static Prompt prompt(ResultSet row) throws SQLException {
        return new Prompt(
                Database.uuid(row, "athlete_id"),
                Database.uuid(row, "prompt_id"),
                PromptKind.valueOf(row.getString("kind")),
                row.getString("region"),
                row.getObject("report_id", UUID.class),
                Database.instant(row, "due_at"),
                Database.instant(row, "open_until"));
    }
}

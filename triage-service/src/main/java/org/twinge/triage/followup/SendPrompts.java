package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.contracts.AlertRaised;
import org.twinge.messaging.Database;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;
import org.twinge.triage.followup.model.PromptKind;

/** Sends the prompts that are due. What could not be sent while it was open is never sent, and never counts as asked. */
@ApplicationScoped
class SendPrompts {
    private static final int BATCH = 200;

    private final Database database;
    private final Outbox outbox;

    SendPrompts(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    private record Due(UUID athleteId, UUID promptId, PromptKind kind, Instant dueAt) {}

    /** Sends what is due, and says whether there may be more. Several instances take different rows. */
    @Transactional
    @AsWorker
    public boolean send(Instant now) {
        List<Due> due = database.read(
                """
                update prompt set sent_at = ?
                where (athlete_id, prompt_id) in (
                  select athlete_id, prompt_id from prompt
                  where sent_at is null and due_at <= ? and open_until > ?
                  order by due_at limit ? for update skip locked)
                returning athlete_id, prompt_id, kind, due_at
                """,
                row -> new Due(
                        Database.uuid(row, "athlete_id"),
                        Database.uuid(row, "prompt_id"),
                        PromptKind.valueOf(row.getString("kind")),
                        Database.instant(row, "due_at")),
                now,
                now,
                now,
                BATCH);
        due.forEach(this::publish);
        return due.size() == BATCH;
    }

    private void publish(Due prompt) {
        outbox.publish(
                Ids.v5("alert-raised", prompt.promptId(), 1),
                prompt.dueAt(),
                new AlertRaised(
                        prompt.promptId(),
                        1,
                        prompt.athleteId(),
                        AlertRaised.Level.INFO,
                        Set.of(AlertRaised.Audience.ATHLETE),
                        prompt.dueAt(),
                        new AlertRaised.Prompt(question(prompt.kind()))));
    }

    private static AlertRaised.Question question(PromptKind kind) {
        return switch (kind) {
            case NEXT_MORNING -> AlertRaised.Question.NEXT_MORNING;
            case REVIEW -> AlertRaised.Question.REVIEW;
            case WEEKLY -> AlertRaised.Question.WEEKLY;
        };
    }
}

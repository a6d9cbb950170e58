package org.twinge.dashboard.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.twinge.dashboard.reports.model.Draft;
import org.twinge.messaging.Database;

/** The table of reports being written, at most one per athlete. */
@ApplicationScoped
class Drafts {
    /** What was answered longer ago says nothing about now. */
    private static final Duration FRESH = Duration.ofHours(12);

    private final Database database;
    private final ObjectMapper json;

    Drafts(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Draft> find(UUID athleteId, Instant now) {
        return database.readOne(
                "select * from report_draft where athlete_id = ? and started_at > ?",
                row -> new Draft(
                        Database.uuid(row, "draft_id"),
                        Database.uuid(row, "amends"),
                        read(row.getString("steps"), new TypeReference<List<List<String>>>() {}),
                        read(row.getString("answers"), new TypeReference<TreeMap<String, String>>() {}),
                        Database.instant(row, "started_at")),
                athleteId,
                now.minus(FRESH));
    }

    void store(UUID athleteId, Draft draft) {
        database.write(
                """
                insert into report_draft (athlete_id, draft_id, amends, steps, answers, started_at)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?)
                on conflict (athlete_id) do update set draft_id = excluded.draft_id, amends = excluded.amends,
                  steps = excluded.steps, answers = excluded.answers, started_at = excluded.started_at
                """,
                athleteId,
                draft.id(),
                draft.amends(),
                text(draft.steps()),
                text(draft.answers()),
                draft.startedAt());
    }

    void delete(UUID athleteId) {
        database.write("delete from report_draft where athlete_id = ?", athleteId);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.twinge.notifier.preferences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.messaging.Database;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Channel;
import org.twinge.notifier.model.Kind;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.Preferences;
import org.twinge.notifier.model.QuietHours;

/** Everybody's preferences. Somebody who is more than one person, at several clinics, has the same ones everywhere. */
@ApplicationScoped
public class PersonalPreferences {
    private static final TypeReference<Map<Kind, Map<Channel, Level>>> MINIMUMS = new TypeReference<>() {};
    private static final String COLUMNS =
            "minimums, quiet_from, quiet_to, daily_messages, repeat_after_days, digest, version";

    private final Database database;
    private final ObjectMapper json;

    PersonalPreferences(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param version 0: nobody has said anything yet, and these are the usual ones */
    record Saved(Preferences preferences, int version) {}

    public Preferences of(UUID personId) {
        return database.readOne(
                        "select " + COLUMNS + " from preference where person_id = ?", this::preferences, personId)
                .orElse(Preferences.USUAL);
    }

    /** The caller's own: row-level security leaves no other. */
    Saved ofCaller() {
        return database.readOne(
                        "select " + COLUMNS + " from preference order by version desc limit 1",
                        row -> new Saved(preferences(row), row.getInt("version")))
                .orElse(new Saved(Preferences.USUAL, 0));
    }

    /** In which capacities the caller is told things; none where no snapshot has told of them. */
    List<Audience> audiencesOfCaller() {
        return database.read(
                "select distinct athlete_id is not null as athlete from own_people() order by 1 desc",
                row -> row.getBoolean("athlete") ? Audience.ATHLETE : Audience.STAFF);
    }

    /** @return the people that the caller is; none if the preferences are no longer those of the version seen */
    List<UUID> saveCallers(Preferences preferences, int seen) {
        if (ofCaller().version() != seen) {
            return List.of();
        }
        @Nullable QuietHours quiet = preferences.quietHours().orElse(null);
        return database.read(
                """
                insert into preference as known (person_id, athlete_id, minimums, quiet_from, quiet_to, daily_messages,
                  repeat_after_days, digest, version)
                select person_id, athlete_id, ?::jsonb, ?::time, ?::time, ?, ?, ?, ? + 1 from own_people() order by 1
                on conflict (person_id) do update set minimums = excluded.minimums, quiet_from = excluded.quiet_from,
                  quiet_to = excluded.quiet_to, daily_messages = excluded.daily_messages,
                  repeat_after_days = excluded.repeat_after_days, digest = excluded.digest, version = excluded.version
                where known.version < excluded.version
                returning person_id
                """,
                row -> Database.uuid(row, "person_id"),
                text(preferences.minimums()),
                quiet == null ? null : quiet.from(),
                quiet == null ? null : quiet.to(),
                preferences.dailyMessages(),
                preferences.repeatAfterDays(),
                preferences.digest(),
                seen);
    }

    private Preferences preferences(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        return new Preferences(
                minimums(row.getString("minimums")),
                Optional.ofNullable(from == null ? null : quiet(row, from)),
                row.getInt("daily_messages"),
                row.getInt("repeat_after_days"),
                row.getBoolean("digest"));
    }

    private static QuietHours quiet(ResultSet row, LocalTime from) throws SQLException {
        return new QuietHours(from, row.getObject("quiet_to", LocalTime.class));
    }

    private Map<Kind, Map<Channel, Level>> minimums(String text) {
        try {
            return json.readValue(text, MINIMUMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("We wrote this ourselves", e);
        }
    }

    private String text(Map<Kind, Map<Channel, Level>> minimums) {
        try {
            return json.writeValueAsString(minimums);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

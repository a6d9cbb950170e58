package org.twinge.notifier.loads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.messaging.Database;
import org.twinge.notifier.model.TrainingLoad;
import org.twinge.notifier.model.TrainingLoad.Longest;
import org.twinge.notifier.model.TrainingLoad.Method;

/** The newest snapshot of each athlete's load; seen by nobody but the athlete's own digest. */
@ApplicationScoped
public class Loads {
    private static final TypeReference<List<LoadSnapshot.Day>> DAYS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    Loads(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty where nothing, or nothing any more, is known. */
    public Optional<TrainingLoad> of(UUID athleteId) {
        return database.readOne(
                "select method, days, longest_day, longest_meters from athlete_load"
                        + " where athlete_id = ? and method is not null",
                this::load,
                athleteId);
    }

    /** In the order of athletes, so that two batches never wait for each other. */
    void keep(List<LoadSnapshot> snapshots) {
        database.writeAll(
                """
                insert into athlete_load as known (athlete_id, version, method, days, longest_day, longest_meters)
                select ?, ?, ?, ?::jsonb, ?, ? where not is_erased(?)
                on conflict (athlete_id) do update set version = excluded.version, method = excluded.method,
                  days = excluded.days, longest_day = excluded.longest_day, longest_meters = excluded.longest_meters
                where known.version < excluded.version
                """,
                snapshots.stream()
                        .sorted(Comparator.comparing(LoadSnapshot::athleteId))
                        .map(this::row)
                        .toList());
    }

    private @Nullable Object[] row(LoadSnapshot load) {
        LoadSnapshot.Method method = load.method();
        LoadSnapshot.LongestSession longest = load.longestSession();
        return new @Nullable Object[] {
            load.athleteId(),
            load.version(),
            method == null ? null : method.name(),
            text(load.days()),
            longest == null ? null : longest.day(),
            longest == null ? null : longest.meters(),
            load.athleteId()
        };
    }

    private TrainingLoad load(ResultSet row) throws SQLException {
        var days = new TreeMap<LocalDate, Optional<Double>>();
        days(row.getString("days")).forEach(day -> days.put(day.day(), Optional.ofNullable(day.load())));
        LocalDate longest = row.getObject("longest_day", LocalDate.class);
        return new TrainingLoad(
                Method.valueOf(row.getString("method")),
                days,
                longest == null
                        ? Optional.empty()
                        : Optional.of(new Longest(longest, row.getDouble("longest_meters"))));
    }

    private List<LoadSnapshot.Day> days(String text) {
        try {
            return json.readValue(text, DAYS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("We wrote this ourselves", e);
        }
    }

    private String text(List<LoadSnapshot.Day> days) {
        try {
            return json.writeValueAsString(days);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

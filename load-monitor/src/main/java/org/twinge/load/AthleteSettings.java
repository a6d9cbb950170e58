package org.twinge.load;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.twinge.load.model.LoadMethod;
import org.twinge.load.model.LoadSettings;
import org.twinge.load.model.SettingsHistory;
import org.twinge.messaging.Database;

/** The table of settings, and the days from which they are still to be applied. */
@ApplicationScoped
class AthleteSettings {
    private final Database database;

    AthleteSettings(Database database) {
        this.database = database;
    }

    private record Owned(UUID athleteId, LocalDate validFrom, LoadSettings settings) {}

    /** By athlete; none for one who never set anything. */
    Map<UUID, SettingsHistory> of(Collection<UUID> athletes) {
        return database
                .read("select * from load_setting where athlete_id = any (?)", AthleteSettings::owned, (Object)
                        athletes.toArray(UUID[]::new))
                .stream()
                .collect(groupingBy(
                        Owned::athleteId,
                        collectingAndThen(
                                toMap(Owned::validFrom, Owned::settings, (one, _) -> one, TreeMap::new),
                                SettingsHistory::new)));
    }

    SettingsHistory of(UUID athlete) {
        return of(List.of(athlete)).getOrDefault(athlete, SettingsHistory.NONE);
    }

    /** Puts the settings in the place of what was valid from the same day, and marks the days from then on. */
    void put(UUID athlete, LocalDate validFrom, LoadSettings settings, String setBy, Instant at) {
        database.write(
                """
                insert into load_setting (athlete_id, valid_from, method, resting_heart_rate, max_heart_rate, sex,
                  threshold_speed, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (athlete_id, valid_from) do update set
                  method = excluded.method, resting_heart_rate = excluded.resting_heart_rate,
                  max_heart_rate = excluded.max_heart_rate, sex = excluded.sex,
                  threshold_speed = excluded.threshold_speed, set_by = excluded.set_by, set_at = excluded.set_at
                """,
                athlete,
                validFrom,
                settings.method().name(),
                settings.restingHeartRate().orElse(null),
                settings.maxHeartRate().orElse(null),
                settings.sex().map(Enum::name).orElse(null),
                settings.thresholdSpeed().orElse(null),
                setBy,
                at);
        markFrom(athlete, validFrom);
    }

    /** Marks an athlete's days from one on: what follows from them is to be computed anew. */
    void markFrom(UUID athlete, LocalDate day) {
        database.write("""
                insert into load_recalculation as waiting (athlete_id, from_day) values (?, ?)
                on conflict (athlete_id) do update set from_day = least(waiting.from_day, excluded.from_day)
                """, athlete, day);
    }

    /** Athletes whose days wait to be computed anew. */
    List<UUID> waiting(int most) {
        return database.read(
                "select athlete_id from load_recalculation order by athlete_id limit ?",
                row -> Database.uuid(row, "athlete_id"),
                most);
    }

    /** Takes the marks of these athletes: from which day on. */
    Map<UUID, LocalDate> takeWaiting(Collection<UUID> athletes) {
        record Waiting(UUID athleteId, LocalDate from) {}
        return database
                .read(
                        "delete from load_recalculation where athlete_id = any (?) returning *",
                        row -> new Waiting(Database.uuid(row, "athlete_id"), Database.day(row, "from_day")),
                        (Object) athletes.toArray(UUID[]::new))
                .stream()
                .collect(toMap(Waiting::athleteId, Waiting::from));
    }

    private static Owned owned(ResultSet row) throws SQLException {
        return new Owned(
                Database.uuid(row, "athlete_id"),
                Database.day(row, "valid_from"),
                new LoadSettings(
                        LoadMethod.valueOf(row.getString("method")),
                        Database.number(row, "resting_heart_rate"),
                        Database.number(row, "max_heart_rate"),
                        Optional.ofNullable(row.getString("sex")).map(LoadSettings.Sex::valueOf),
                        Database.number(row, "threshold_speed")));
    }
}

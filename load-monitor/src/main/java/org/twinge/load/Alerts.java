package org.twinge.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.twinge.messaging.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.load.model.AlertState;
import org.twinge.load.model.AlertState.Gone;
import org.twinge.load.model.AlertState.Pending;
import org.twinge.load.model.AlertState.Raised;
import org.twinge.load.model.AlertState.Silence;
import org.twinge.load.model.AlertState.Silent;
import org.twinge.messaging.Database;

/** The table of what was told about findings. */
@ApplicationScoped
class Alerts {
    private final Database database;

    Alerts(Database database) {
        this.database = database;
    }

    private record Stored(AthleteDay about, AlertState state) {}

    /** @param rule whose findings they are about, as below */
    Map<AthleteDay, AlertState> on(String rule, Collection<Days> days) {
        return database
                .read(
                        """
                        select alert.* from alert join unnest(?, ?, ?) as days (athlete_id, from_day, to_day)
                          on alert.athlete_id = days.athlete_id and local_day between from_day and to_day
                        where rule = ?
                        """,
                        Alerts::stored,
                        column(days, Days::athleteId, UUID[]::new),
                        column(days, Days::from, LocalDate[]::new),
                        column(days, Days::to, LocalDate[]::new),
                        rule)
                .stream()
                .collect(toMap(Stored::about, Stored::state));
    }

    Map<AthleteDay, AlertState> due(String rule, Collection<UUID> athletes, Instant now) {
        return database
                .read(
                        "select * from alert where rule = ? and athlete_id = any (?) and state = 'PENDING' and due_at <= ?",
                        Alerts::stored,
                        rule,
                        athletes.toArray(UUID[]::new),
                        now)
                .stream()
                .collect(toMap(Stored::about, Stored::state));
    }

    /** The same by rule, of all whose names begin like this. */
    Map<String, Map<AthleteDay, AlertState>> onAll(String prefix, Collection<Days> days) {
        return byRule(database.read(
                """
                select alert.* from alert join unnest(?, ?, ?) as days (athlete_id, from_day, to_day)
                  on alert.athlete_id = days.athlete_id and local_day between from_day and to_day
                where starts_with(rule, ?)
                """,
                Alerts::ofRule,
                column(days, Days::athleteId, UUID[]::new),
                column(days, Days::from, LocalDate[]::new),
                column(days, Days::to, LocalDate[]::new),
                prefix));
    }

    /** By rule, of all whose names begin like this. */
    Map<String, Map<AthleteDay, AlertState>> dueAll(String prefix, Collection<UUID> athletes, Instant now) {
        return byRule(database.read(
                "select * from alert where athlete_id = any (?) and state = 'PENDING' and due_at <= ? and starts_with(rule, ?)",
                Alerts::ofRule,
                athletes.toArray(UUID[]::new),
                now,
                prefix));
    }

    private record OfRule(String rule, Stored stored) {}

    private static OfRule ofRule(ResultSet row) throws SQLException {
        return new OfRule(row.getString("rule"), stored(row));
    }

    private static Map<String, Map<AthleteDay, AlertState>> byRule(Collection<OfRule> all) {
        return all.stream()
                .collect(groupingBy(
                        OfRule::rule,
                        toMap(one -> one.stored().about(), one -> one.stored().state())));
    }

    void write(String rule, Map<AthleteDay, AlertState> alerts) {
        Collection<Map.Entry<AthleteDay, AlertState>> rows = alerts.entrySet();
        database.write(
                """
                insert into alert (athlete_id, rule, local_day, state, revision, band, silence, due_at)
                select athlete_id, ?, local_day, state, revision, band, silence, due_at
                from unnest(?, ?, ?, ?, ?, ?, ?)
                  as told (athlete_id, local_day, state, revision, band, silence, due_at)
                order by athlete_id, local_day
                on conflict (athlete_id, rule, local_day) do update set
                  state = excluded.state, revision = excluded.revision, band = excluded.band,
                  silence = excluded.silence, due_at = excluded.due_at
                """,
                rule,
                column(rows, row -> row.getKey().athleteId(), UUID[]::new),
                column(rows, row -> row.getKey().day(), LocalDate[]::new),
                column(rows, row -> name(row.getValue()), String[]::new),
                column(rows, row -> row.getValue().revision(), Integer[]::new),
                column(rows, row -> band(row.getValue()), String[]::new),
                column(rows, row -> silence(row.getValue()), String[]::new),
                column(rows, row -> dueAt(row.getValue()), Instant[]::new));
    }

    private static String name(AlertState state) {
        return switch (state) {
            case Gone gone -> "GONE";
            case Silent silent -> "SILENT";
            case Pending pending -> "PENDING";
            case Raised raised -> "RAISED";
        };
    }

    private static @Nullable String band(AlertState state) {
        return state instanceof Raised raised ? raised.says() : null;
    }

    private static @Nullable String silence(AlertState state) {
        return state instanceof Silent silent ? silent.why().name() : null;
    }

    private static @Nullable Instant dueAt(AlertState state) {
        return state instanceof Pending pending ? pending.dueAt() : null;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        int revision = row.getInt("revision");
        return new Stored(
                new AthleteDay(Database.uuid(row, "athlete_id"), Database.day(row, "local_day")),
                switch (row.getString("state")) {
                    case "GONE" -> new Gone(revision);
                    case "SILENT" -> new Silent(revision, Silence.valueOf(row.getString("silence")));
                    case "PENDING" -> new Pending(revision, Database.instant(row, "due_at"));
                    case "RAISED" -> new Raised(revision, row.getString("band"));
                    default -> throw new IllegalStateException("unknown state of an alert");
                });
    }
}

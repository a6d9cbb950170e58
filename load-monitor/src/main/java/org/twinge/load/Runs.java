package org.twinge.load;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.twinge.messaging.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twinge.load.RunState.RunKey;
import org.twinge.load.model.Distance;
import org.twinge.load.model.Effort;
import org.twinge.load.model.HeartRates;
import org.twinge.load.model.Run;
import org.twinge.load.model.TrainingDay;
import org.twinge.messaging.Database;

/** The table of runs. */
@ApplicationScoped
class Runs {
    private final Database database;

    Runs(Database database) {
        this.database = database;
    }

    /** What is stored of these runs; unknown ones are left out. */
    List<RunState> read(Collection<RunKey> keys) {
        return database.read(
                """
                select run.* from run join unnest(?, ?) as wanted (athlete_id, run_id) using (athlete_id, run_id)
                """,
                Runs::state,
                column(keys, RunKey::athleteId, UUID[]::new),
                column(keys, RunKey::runId, UUID[]::new));
    }

    /** Of whom any of these runs is stored already, or is replaced by one that is. Looked up one by one, by the index. */
    Set<UUID> ofKnown(Collection<RunKey> keys) {
        return keys.isEmpty()
                ? Set.of()
                : Set.copyOf(database.read(
                        """
                        select wanted.athlete_id from unnest(?, ?) as wanted (athlete_id, run_id)
                        cross join lateral (
                          (select from run where run.athlete_id = wanted.athlete_id and run.run_id = wanted.run_id)
                          union all
                          (select from run as merged
                           where merged.athlete_id = wanted.athlete_id and merged.supersedes <> '{}'
                             and wanted.run_id = any (merged.supersedes))
                          limit 1) as known
                        """,
                        row -> Database.uuid(row, "athlete_id"),
                        column(keys, RunKey::athleteId, UUID[]::new),
                        column(keys, RunKey::runId, UUID[]::new)));
    }

    /** The running that counts in these stretches, by athlete. */
    Map<UUID, List<Run>> counted(Collection<Stretch> stretches) {
        List<RunState> counted = database.read(
                """
                select run.* from unnest(?, ?, ?) as stretch (athlete_id, from_at, to_at)
                join run on run.athlete_id = stretch.athlete_id and run.running
                  and run.started_at between stretch.from_at and stretch.to_at
                where not exists (
                  select from run as merged
                  where merged.athlete_id = run.athlete_id and merged.supersedes <> '{}'
                    and run.run_id = any (merged.supersedes))
                """,
                Runs::state,
                column(stretches, Stretch::athleteId, UUID[]::new),
                column(stretches, Stretch::from, Instant[]::new),
                column(stretches, Stretch::to, Instant[]::new));
        return counted.stream()
                .collect(groupingBy(
                        state -> state.key().athleteId(),
                        mapping(state -> state.counted().orElseThrow(), toList())));
    }

    /** What each athlete did after a day, by day: running that counts, and other sports. */
    Map<UUID, List<TrainingDay>> activeAfter(Map<UUID, LocalDate> days) {
        List<RunState> activities = database.read(
                """
                select run.* from unnest(?, ?) as wanted (athlete_id, after_day)
                join run on run.athlete_id = wanted.athlete_id and run.local_day > after_day
                left join lateral (
                  select doubles from session
                  where session.athlete_id = run.athlete_id and session.started_at <= run.started_at
                  order by session.started_at desc limit 1) as its_session on run.running
                where run.run_id <> all (coalesce(doubles, '{}'))
                  and not exists (
                    select from run as merged
                    where merged.athlete_id = run.athlete_id and merged.supersedes <> '{}'
                      and run.run_id = any (merged.supersedes))
                """,
                Runs::state,
                column(days.entrySet(), Map.Entry::getKey, UUID[]::new),
                column(days.entrySet(), Map.Entry::getValue, LocalDate[]::new));
        return activities.stream()
                .collect(groupingBy(state -> state.key().athleteId(), collectingAndThen(toList(), Runs::byDay)));
    }

    private static List<TrainingDay> byDay(List<RunState> activities) {
        Map<LocalDate, List<RunState>> byDay =
                activities.stream().collect(groupingBy(state -> activity(state).localDay()));
        return byDay.entrySet().stream()
                .map(day -> new TrainingDay(
                        day.getKey(),
                        day.getValue().stream()
                                .filter(RunState::running)
                                .map(Runs::activity)
                                .toList(),
                        day.getValue().stream()
                                .filter(state -> !state.running())
                                .map(Runs::activity)
                                .toList()))
                .toList();
    }

    private static Run activity(RunState state) {
        return Objects.requireNonNull(state.run());
    }

    /** Each run once. */
    void write(Collection<RunState> states) {
        database.write(
                """
                insert into run (athlete_id, run_id, revision, supersedes, supersedes_revision,
                  running, local_day, started_at, elapsed_seconds, distance_cm, richness, staff_visible,
                  moving_seconds, ascent_meters, descent_meters, heart_rate, perceived_exertion, cadence, shoe,
                  seconds_at_bpm)
                select athlete_id, run_id, revision, supersedes::uuid[], supersedes_revision,
                  running, local_day, started_at, elapsed_seconds, distance_cm, richness, staff_visible,
                  moving_seconds, ascent_meters, descent_meters, heart_rate, perceived_exertion, cadence, shoe,
                  seconds_at_bpm::int[]
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  as state (athlete_id, run_id, revision, supersedes, supersedes_revision,
                    running, local_day, started_at, elapsed_seconds, distance_cm, richness, staff_visible,
                    moving_seconds, ascent_meters, descent_meters, heart_rate, perceived_exertion, cadence, shoe,
                    seconds_at_bpm)
                order by athlete_id, run_id
                on conflict (athlete_id, run_id) do update set
                  revision = excluded.revision, supersedes = excluded.supersedes,
                  supersedes_revision = excluded.supersedes_revision, running = excluded.running,
                  local_day = excluded.local_day, started_at = excluded.started_at,
                  elapsed_seconds = excluded.elapsed_seconds, distance_cm = excluded.distance_cm,
                  richness = excluded.richness, staff_visible = excluded.staff_visible,
                  moving_seconds = excluded.moving_seconds, ascent_meters = excluded.ascent_meters,
                  descent_meters = excluded.descent_meters, heart_rate = excluded.heart_rate,
                  perceived_exertion = excluded.perceived_exertion, cadence = excluded.cadence,
                  shoe = excluded.shoe, seconds_at_bpm = excluded.seconds_at_bpm
                """,
                column(states, state -> state.key().athleteId(), UUID[]::new),
                column(states, state -> state.key().runId(), UUID[]::new),
                column(states, RunState::revision, Integer[]::new),
                column(states, state -> literal(state.supersedes()), String[]::new),
                column(states, RunState::supersedesRevision, Integer[]::new),
                column(states, state -> of(state, run -> state.running()), Boolean[]::new),
                column(states, state -> of(state, Run::localDay), LocalDate[]::new),
                column(states, state -> of(state, Run::startedAt), Instant[]::new),
                column(states, state -> of(state, run -> run.elapsed().toSeconds()), Long[]::new),
                column(states, state -> of(state, Runs::centimeters), Long[]::new),
                column(states, state -> of(state, Run::richness), Integer[]::new),
                column(states, state -> of(state, Run::staffVisible), Boolean[]::new),
                column(states, state -> effort(state, Effort::movingSeconds), Double[]::new),
                column(states, state -> effort(state, Effort::ascentMeters), Double[]::new),
                column(states, state -> effort(state, Effort::descentMeters), Double[]::new),
                column(states, state -> effort(state, Runs::heartRate), Double[]::new),
                column(states, state -> effort(state, Effort::perceivedExertion), Double[]::new),
                column(states, state -> effort(state, Effort::cadence), Double[]::new),
                column(states, state -> of(state, run -> run.effort().shoe().orElse(null)), String[]::new),
                column(states, state -> of(state, Runs::secondsAtBpm), String[]::new));
    }

    /** Null for a tombstone. */
    private static <V> @Nullable V of(RunState state, Function<Run, @Nullable V> figure) {
        return state.run() == null ? null : figure.apply(state.run());
    }

    private static @Nullable Double effort(RunState state, Function<Effort, Optional<Double>> figure) {
        return of(state, run -> figure.apply(run.effort()).orElse(null));
    }

    private static Optional<Double> heartRate(Effort effort) {
        return effort.heartRates() instanceof HeartRates.Mean(double bpm) ? Optional.of(bpm) : Optional.empty();
    }

    /** Beats a minute and seconds, in turn. */
    private static @Nullable String secondsAtBpm(Run run) {
        return run.effort().heartRates() instanceof HeartRates.Histogram(var seconds)
                ? seconds.entrySet().stream()
                        .map(bar -> bar.getKey() + "," + bar.getValue())
                        .collect(joining(",", "{", "}"))
                : null;
    }

    private static HeartRates heartRates(ResultSet row) throws SQLException {
        Array bars = row.getArray("seconds_at_bpm");
        if (bars == null) {
            return Database.number(row, "heart_rate")
                    .<HeartRates>map(HeartRates.Mean::new)
                    .orElseGet(HeartRates.None::new);
        }
        Integer[] values = (Integer[]) bars.getArray();
        Map<Integer, Integer> seconds = new TreeMap<>();
        for (int i = 0; i < values.length; i += 2) {
            seconds.put(values[i], values[i + 1]);
        }
        return new HeartRates.Histogram(seconds);
    }

    private static @Nullable Long centimeters(Run run) {
        return run.distance().map(Distance::centimeters).orElse(null);
    }

    /** PostgreSQL has no arrays of arrays of different length. */
    static String literal(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }

    private static RunState state(ResultSet row) throws SQLException {
        RunKey key = new RunKey(Database.uuid(row, "athlete_id"), Database.uuid(row, "run_id"));
        return new RunState(
                key,
                row.getInt("revision"),
                Set.copyOf(Database.uuids(row, "supersedes")),
                row.getInt("supersedes_revision"),
                row.getBoolean("running"),
                row.getObject("started_at") == null ? null : run(row, key.runId()));
    }

    private static Run run(ResultSet row, UUID runId) throws SQLException {
        return new Run(
                runId,
                Database.day(row, "local_day"),
                Database.instant(row, "started_at"),
                Duration.ofSeconds(row.getLong("elapsed_seconds")),
                Optional.ofNullable(row.getObject("distance_cm", Long.class)).map(Distance::new),
                new Effort(
                        Database.number(row, "moving_seconds"),
                        Database.number(row, "ascent_meters"),
                        Database.number(row, "descent_meters"),
                        heartRates(row),
                        Database.number(row, "cadence"),
                        Database.number(row, "perceived_exertion"),
                        Optional.ofNullable(row.getString("shoe"))),
                row.getInt("richness"),
                row.getBoolean("staff_visible"));
    }
}

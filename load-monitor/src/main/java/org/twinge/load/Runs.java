package org.twinge.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.twinge.load.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twinge.load.RunState.RunKey;
import org.twinge.load.model.Distance;
import org.twinge.load.model.Run;

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

    /** Each run once. */
    void write(Collection<RunState> states) {
        database.write(
                """
                insert into run (athlete_id, run_id, revision, supersedes, supersedes_revision,
                  running, local_day, started_at, elapsed_seconds, distance_cm, richness, staff_visible)
                select athlete_id, run_id, revision, supersedes::uuid[], supersedes_revision,
                  running, local_day, started_at, elapsed_seconds, distance_cm, richness, staff_visible
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  as state (athlete_id, run_id, revision, supersedes, supersedes_revision,
                    running, local_day, started_at, elapsed_seconds, distance_cm, richness, staff_visible)
                order by athlete_id, run_id
                on conflict (athlete_id, run_id) do update set
                  revision = excluded.revision, supersedes = excluded.supersedes,
                  supersedes_revision = excluded.supersedes_revision, running = excluded.running,
                  local_day = excluded.local_day, started_at = excluded.started_at,
                  elapsed_seconds = excluded.elapsed_seconds, distance_cm = excluded.distance_cm,
                  richness = excluded.richness, staff_visible = excluded.staff_visible
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
                column(states, state -> of(state, Run::staffVisible), Boolean[]::new));
    }

    /** Null for a tombstone. */
    private static <V> @Nullable V of(RunState state, Function<Run, @Nullable V> figure) {
        return state.run() == null ? null : figure.apply(state.run());
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
                row.getInt("richness"),
                row.getBoolean("staff_visible"));
    }
}

package org.twinge.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.twinge.contracts.RunRecorded;

/** The two tables of the bare loop. */
final class PlainTables {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainTables() {}

    record PlainRun(UUID athleteId, UUID runId, int revision, LocalDate day, long centimeters) {}

    static PlainRun read(byte[] event) throws IOException {
        JsonNode data = JSON.readTree(event).get("data");
        return new PlainRun(
                UUID.fromString(data.get("athleteId").textValue()),
                UUID.fromString(data.get("runId").textValue()),
                data.get("revision").intValue(),
                LocalDate.parse(data.get("localDay").textValue()),
                Math.round(data.get("distanceMeters").doubleValue() * 100));
    }

    static PlainRun plain(RunRecorded run) {
        Double meters = run.distanceMeters();
        return new PlainRun(
                run.athleteId(),
                run.runId(),
                run.revision(),
                run.localDay(),
                meters == null ? 0 : Math.round(meters * 100));
    }

    static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create table plain_run (athlete_id uuid, run_id uuid, revision int not null, local_day date not null,
                      distance_cm bigint not null, primary key (athlete_id, run_id))
                    """);
            statement.execute("""
                    create table plain_day (athlete_id uuid, local_day date, distance_cm bigint not null,
                      primary key (athlete_id, local_day))
                    """);
        }
        connection.commit();
    }

    /** One transaction: runs by their highest revision, and what they change in their days' totals. */
    static void write(Connection connection, List<PlainRun> runs) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with written as (
                  insert into plain_run
                  select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::date[], ?::bigint[])
                  on conflict (athlete_id, run_id) do update
                    set revision = excluded.revision, local_day = excluded.local_day, distance_cm = excluded.distance_cm
                    where plain_run.revision < excluded.revision
                  returning new.athlete_id, new.local_day, new.distance_cm - coalesce(old.distance_cm, 0) as more
                )
                insert into plain_day
                select athlete_id, local_day, sum(more) from written group by athlete_id, local_day
                order by athlete_id, local_day
                on conflict (athlete_id, local_day) do update set distance_cm = plain_day.distance_cm + excluded.distance_cm
                """)) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", array(runs.stream().map(PlainRun::athleteId))));
            statement.setArray(
                    2, connection.createArrayOf("uuid", array(runs.stream().map(PlainRun::runId))));
            statement.setArray(
                    3, connection.createArrayOf("int4", array(runs.stream().map(PlainRun::revision))));
            statement.setArray(
                    4, connection.createArrayOf("date", array(runs.stream().map(PlainRun::day))));
            statement.setArray(
                    5, connection.createArrayOf("int8", array(runs.stream().map(PlainRun::centimeters))));
            statement.executeUpdate();
        }
        connection.commit();
    }

    private static Object[] array(java.util.stream.Stream<?> values) {
        return values.toArray();
    }
}

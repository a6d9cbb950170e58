package org.twinge.cli.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.twinge.localstack.ServiceDatabase;

/**
 * What the disk gives: the rows that a stored report leaves (report, assessment, prompt, event), of the same size, each
 * report in one transaction of its own. No HTTP, no token, no rule book, no row-level security, nothing read.
 */
final class PlainReports implements AutoCloseable {
    /** As many as the service's pool has at most. */
    private static final int CONNECTIONS = 12;

    private final BlockingQueue<Writer> writers = new ArrayBlockingQueue<>(CONNECTIONS);
    private final Sample sample;

    private record Sample(String answers, String assessment) {}

    private record Writer(Connection connection, List<PreparedStatement> inserts) {}

    /** @param stored the service's database, for a report as it is stored */
    PlainReports(BenchServers servers, String stored) throws SQLException {
        ServiceDatabase database = servers.database("bench-plain");
        try (Connection superuser = servers.connect(stored);
                var statement = superuser.createStatement();
                var found = statement.executeQuery(
                        "select answers, document from report join assessment using (athlete_id, report_id) limit 1")) {
            found.next();
            sample = new Sample(found.getString(1), found.getString(2));
        }
        try (Connection superuser = servers.connect(database.database());
                var statement = superuser.createStatement()) {
            statement.execute("""
                    create table report (athlete_id uuid, report_id uuid, key text, received_at timestamptz, answers text,
                      primary key (athlete_id, report_id), unique (athlete_id, key))
                    """);
            statement.execute("""
                    create table assessment (athlete_id uuid, report_id uuid, level text, document text,
                      primary key (athlete_id, report_id), foreign key (athlete_id, report_id) references report)
                    """);
            statement.execute("create table prompt (athlete_id uuid, report_id uuid, due_at timestamptz,"
                    + " primary key (athlete_id, report_id))");
            statement.execute("create table event (id bigint generated always as identity primary key, value bytea)");
        }
        for (int i = 0; i < CONNECTIONS; i++) {
            writers.add(writer(servers.connect(database.database())));
        }
    }

    private static Writer writer(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return new Writer(
                connection,
                List.of(
                        connection.prepareStatement("insert into report values (?, ?, ?, ?, ?)"),
                        connection.prepareStatement("insert into assessment values (?, ?, ?, ?)"),
                        connection.prepareStatement("insert into prompt values (?, ?, ?)"),
                        connection.prepareStatement("insert into event (value) values (?)")));
    }

    /** Whether the report's rows were committed. */
    boolean store(int number) {
        try {
            Writer writer = writers.take();
            try {
                store(writer, new UUID(0, number % TriageBench.ATHLETES));
                return true;
            } finally {
                writers.add(writer);
            }
        } catch (SQLException failed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void store(Writer writer, UUID athlete) throws SQLException {
        UUID report = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        byte[] event = sample.answers()
                .substring(0, Math.min(600, sample.answers().length()))
                .getBytes(StandardCharsets.UTF_8);
        execute(writer.inserts().get(0), athlete, report, report.toString(), now, sample.answers());
        execute(writer.inserts().get(1), athlete, report, "SELF_CARE", sample.assessment());
        execute(writer.inserts().get(2), athlete, report, now);
        execute(writer.inserts().get(3), (Object) event);
        writer.connection().commit();
    }

    private static void execute(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (Writer writer : writers) {
            writer.connection().close();
        }
    }
}

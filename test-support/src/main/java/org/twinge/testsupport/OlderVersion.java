package org.twinge.testsupport;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.twinge.localstack.ServiceDatabase;

/**
 * The rows that a running system of an older version had stored, kept as a file, so that a test can let today's
 * migrations loose on filled tables: what holds on empty ones proves little (row-level security hides rows even from
 * the owner's {@code update}, and a {@code not null} column is easily added to nothing).
 *
 * <p>The file's first line is the schema's version; every other is a table, a tab, and a row of it as JSON.
 */
public final class OlderVersion {
    private static final int ROWS = 40;

    /** Of a table; the row that reaches it is the last. */
    private static final int CHARACTERS = 100_000;

    private OlderVersion() {}

    /**
     * Writes the file.
     *
     * @param arguments the JDBC address of a service's database with a superuser's name, and the file
     */
    public static void main(String... arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            write(connection, Path.of(arguments[1]));
        }
    }

    /** Writes some rows of every table, but not the history of the migrations. */
    public static void write(Connection superuser, Path file) throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            out.println(strings(superuser, """
                    select version from flyway_schema_history where version is not null
                    order by string_to_array(version, '.')::int[] desc limit 1""").getFirst());
            for (String table : tables(superuser)) {
                int written = 0;
                for (String row :
                        strings(superuser, "select to_jsonb(t) from " + table + " t order by 1 limit " + ROWS)) {
                    if (written < CHARACTERS) {
                        out.println(table + "\t" + row);
                        written += row.length();
                    }
                }
            }
        }
    }

    /**
     * Migrates an empty database to the file's version, fills it, and migrates it to today's.
     *
     * @param service the module's name
     * @param locations the folders with its migrations, as Flyway names them
     * @return how many rows each table had before and has now; a table that went away has none now
     */
    public static Map<String, Carried> carriedOver(String service, Path file, String... locations)
            throws SQLException, IOException {
        TestServers servers = TestServers.running();
        var database =
                ServiceDatabase.of(service, "test-only").named(service.replace('-', '_') + "_of_an_older_version");
        try (Connection admin = servers.postgresAdmin("postgres")) {
            database.create(admin);
        }
        List<String> lines = Files.readAllLines(file);
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(servers.jdbcUrl(database.database()), database.role("owner"), database.password())
                .locations(locations)
                .placeholders(Map.of(
                        "app",
                        database.role("app"),
                        "web",
                        database.role("web"),
                        "worker",
                        database.role("worker"),
                        "keep-reads",
                        "30 days"));
        flyway.target(lines.getFirst()).load().migrate();
        try (Connection superuser = servers.postgresAdmin(database.database())) {
            fill(superuser, lines.subList(1, lines.size()));
            Map<String, Long> before = counts(superuser);
            flyway.target("latest").load().migrate();
            Map<String, Long> now = counts(superuser);
            var carried = new TreeMap<String, Carried>();
            before.forEach((table, rows) -> carried.put(table, new Carried(rows, now.getOrDefault(table, 0L))));
            return carried;
        }
    }

    /** Rows of one table. */
    public record Carried(long before, long now) {}

    private static void fill(Connection superuser, List<String> rows) throws SQLException {
        Map<String, String> inserts = new TreeMap<>();
        try (var statement = superuser.createStatement()) {
            // rows come table by table, so references are not yet there
            statement.execute("set session_replication_role = replica");
            for (String table : tables(superuser)) {
                statement.execute("truncate " + table + " cascade"); // what a migration itself put there is in the file
                inserts.put(table, insert(superuser, table));
            }
        }
        for (String line : rows) {
            String[] tableAndRow = line.split("\t", 2);
            try (var insert = superuser.prepareStatement(inserts.get(tableAndRow[0]))) {
                insert.setString(1, tableAndRow[1]);
                insert.executeUpdate();
            }
        }
    }

    private static String insert(Connection connection, String table) throws SQLException {
        String columns = String.join(", ", strings(connection, """
                select quote_ident(column_name) from information_schema.columns
                where table_schema = 'public' and quote_ident(table_name) = '%s' and is_generated = 'NEVER'
                order by ordinal_position""".formatted(table)));
        return "insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)"
                .formatted(table, columns);
    }

    private static Map<String, Long> counts(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (String table : tables(connection)) {
            counts.put(table, count(connection, table));
        }
        return counts;
    }

    private static long count(Connection connection, String table) throws SQLException {
        return Long.parseLong(
                strings(connection, "select count(*) from " + table).getFirst());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(connection, """
                select quote_ident(table_name) from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                order by table_name""");
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            List<String> strings = new ArrayList<>();
            while (found.next()) {
                strings.add(found.getString(1));
            }
            return strings;
        }
    }
}

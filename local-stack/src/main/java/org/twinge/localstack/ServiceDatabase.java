package org.twinge.localstack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The database of one service and its four PostgreSQL roles: {@code _owner} migrates, {@code _app} logs in and may do
 * nothing by itself but pass on the outbox, and per transaction becomes {@code _web} (a caller, under row-level
 * security) or {@code _worker} (consumers and jobs).
 *
 * @param service the module's name, such as {@code load-monitor}
 * @param database the database, such as {@code load_monitor}
 * @param password of the two roles that log in
 */
public record ServiceDatabase(String service, String database, String password) {

    public static ServiceDatabase of(String service, String password) {
        return new ServiceDatabase(service, service.replace('-', '_'), password);
    }

    /** The same service on a database of another name, so that tests do not meet. */
    public ServiceDatabase named(String database) {
        return new ServiceDatabase(service, database, password);
    }

    /**
     * Creates what is missing; what exists stays, only the passwords are set again.
     *
     * @param postgres a superuser's connection to the server
     */
    public void create(Connection postgres) throws SQLException {
        for (String role : List.of("owner", "app", "web", "worker")) {
            createRole(postgres, role(role));
        }
        for (String login : List.of("owner", "app")) {
            execute(
                    postgres,
                    "alter role %s login noinherit password %s".formatted(name(role(login)), literal(password)));
        }
        execute(postgres, "grant %s, %s to %s".formatted(name(role("web")), name(role("worker")), name(role("app"))));
        if (!exists(postgres, "select 1 from pg_database where datname = ?", database)) {
            execute(postgres, "create database %s owner %s".formatted(name(database), name(role("owner"))));
            execute(postgres, "revoke all on database %s from public".formatted(name(database)));
        }
        execute(postgres, "grant connect on database %s to %s".formatted(name(database), name(role("app"))));
    }

    /**
     * The settings a service needs to use this database, by configuration key.
     *
     * @param jdbcUrl where the database is
     */
    public Map<String, String> settings(String jdbcUrl) {
        var settings = new TreeMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl);
        settings.put("quarkus.datasource.username", role("app"));
        settings.put("quarkus.datasource.password", password);
        settings.put("quarkus.flyway.username", role("owner"));
        settings.put("quarkus.flyway.password", password);
        return settings;
    }

    /** The cluster-wide name of one of the roles. */
    public String role(String suffix) {
        return service.replace('-', '_') + "_" + suffix;
    }

    private static void createRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role %s nologin".formatted(name(role)));
        }
    }

    private static boolean exists(Connection connection, String sql, String value) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}

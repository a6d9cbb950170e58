package org.twinge.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A real PostgreSQL. Its superuser is {@code postgres}, reachable from loopback only. */
public final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts PostgreSQL on a data folder that survives, initialising it the first time.
     *
     * @param port the port to listen on, or 0 for a free one
     * @param durable false turns fsync off: faster, and only for tests
     */
    public static PostgresServer start(Path data, int port, boolean durable) {
        String sync = durable ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                // a durable server is stopped by its owner, after those who use it
                .setRegisterShutdownHook(!durable)
                .setServerConfig("fsync", sync)
                .setServerConfig("full_page_writes", sync)
                .setServerConfig("synchronous_commit", sync)
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // its lock stays behind in /tmp when the server is killed, and keeps the next one from starting
                // where the number of its process is in use again
                .setServerConfig("unix_socket_directories", "");
        if (port != 0) {
            builder.setPort(port);
        }
        HalfUnpacked.remove();
        try {
            return new PostgresServer(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + data, e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    /** JDBC address of a database on this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** A superuser connection to a database. */
    public Connection connect(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}

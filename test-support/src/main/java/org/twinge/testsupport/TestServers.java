package org.twinge.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.twinge.localstack.KafkaServer;
import org.twinge.localstack.PostgresServer;

/**
 * The servers of this test JVM: containers where a Docker engine answers, processes of the local stack elsewhere. They
 * end with the JVM.
 */
public final class TestServers {
    private static @Nullable TestServers running;

    private final String postgresHostAndPort;
    private final String postgresPassword;
    private final boolean containers;
    private final Path folder;
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();

    private TestServers(boolean containers, Path folder) {
        this.containers = containers;
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-test-servers"));
        if (containers) {
            var postgres = new PostgreSQLContainer("postgres:18")
                    .withDatabaseName("postgres")
                    .withUsername("postgres");
            postgres.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
            postgres.start();
            toClose.push(postgres);
            postgresHostAndPort = postgres.getHost() + ":" + postgres.getMappedPort(5432);
            postgresPassword = postgres.getPassword();
        } else {
            PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"), 0, false);
            toClose.push(postgres);
            postgresHostAndPort = "127.0.0.1:" + postgres.port();
            postgresPassword = "";
        }
        System.setProperty("twinge.test.postgres", postgresHostAndPort);
        System.setProperty("twinge.test.postgres-password", postgresPassword);
    }

    /** The servers of this JVM, started when first asked for. */
    public static synchronized TestServers running() {
        if (running == null) {
            try {
                running = new TestServers(dockerAnswers(), Files.createTempDirectory("twinge-test"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(postgresHostAndPort, database);
    }

    /** A superuser's connection. */
    public Connection postgresAdmin(String database) throws SQLException {
        return admin(database);
    }

    static Connection admin(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(System.getProperty("twinge.test.postgres"), database),
                "postgres",
                System.getProperty("twinge.test.postgres-password"));
    }

    /** A broker nobody has used yet; its bootstrap servers. */
    public String freshKafka() {
        if (containers) {
            var kafka = new KafkaContainerThatComesBack();
            kafka.start();
            Faults.remember(kafka.getContainerId(), kafka.getBootstrapServers());
            toClose.push(kafka);
            return kafka.getBootstrapServers();
        }
        Path kafkaFolder = folder.resolve("kafka-" + toClose.size());
        KafkaServer kafka = KafkaServer.start(kafkaLibraries(), kafkaFolder, 0);
        Faults.remember(kafka, kafkaFolder);
        toClose.push(kafka);
        return kafka.bootstrapServers();
    }

    /** Where the module kafka-broker has collected the broker's jars. */
    public static Path kafkaLibraries() {
        return Path.of(System.getProperty("twinge.root", "..")).resolve("local-stack/kafka-broker/target/lib");
    }

    private static String jdbcUrl(String hostAndPort, String database) {
        return "jdbc:postgresql://" + hostAndPort + "/" + database;
    }

    /** Asked cheaply: probing every Docker strategy takes seconds where there is none. */
    private static boolean dockerAnswers() {
        boolean promised = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return promised && org.testcontainers.DockerClientFactory.instance().isDockerAvailable();
    }

    private void close() {
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (Exception e) {
                System.err.println("A test server did not stop cleanly: " + e);
            }
        }
        deleteFolder();
    }

    private void deleteFolder() {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("A test folder stays behind: " + folder);
        }
    }
}

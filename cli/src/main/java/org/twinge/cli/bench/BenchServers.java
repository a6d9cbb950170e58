package org.twinge.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Problem;
import org.twinge.contracts.Topics;
import org.twinge.localstack.KafkaServer;
import org.twinge.localstack.KafkaTopics;
import org.twinge.localstack.PostgresServer;
import org.twinge.localstack.ServiceDatabase;

/**
 * A PostgreSQL and a Kafka of their own, on free ports of loopback and in a folder that goes when they go. As durable as
 * those of {@code ./twinge up}: fsync is on.
 */
final class BenchServers implements AutoCloseable {
    static final int PARTITIONS = 4;

    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final AtomicBoolean closed = new AtomicBoolean();

    private BenchServers(Path folder, PostgresServer postgres, KafkaServer kafka) {
        this.folder = folder;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static BenchServers start(Home home) throws IOException {
        Path folder = Files.createTempDirectory(home.folder(), "bench-");
        PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"), 0, true);
        try {
            KafkaServer kafka = KafkaServer.start(home.kafkaLibraries(), folder.resolve("kafka"), 0);
            KafkaTopics.create(kafka.bootstrapServers(), PARTITIONS);
            return new BenchServers(folder, postgres, kafka);
        } catch (RuntimeException e) {
            postgres.close();
            delete(folder);
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    String kafka() {
        return kafka.bootstrapServers();
    }

    String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    /** Whose processor time belongs to a measurement, by name. */
    Map<String, ProcessHandle> processes() {
        return Map.of("PostgreSQL", postmaster(), "Kafka", kafka.process().toHandle());
    }

    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the superuser. */
    Connection connect(String database) throws SQLException {
        return postgres.connect(database);
    }

    /** A new database for the load monitor, empty or a copy of another one. */
    ServiceDatabase database(String name, String template) throws SQLException {
        ServiceDatabase database = ServiceDatabase.of("load-monitor", "bench").named(name);
        try (Connection superuser = connect("postgres");
                var statement = superuser.createStatement()) {
            if (!template.isEmpty()) {
                statement.execute("create database %s template %s owner %s strategy file_copy"
                        .formatted(name, template, database.role("owner")));
            }
            database.create(superuser);
        }
        return database;
    }

    /** A new, empty database of a service's own name, with its roles. */
    ServiceDatabase database(String service) throws SQLException {
        ServiceDatabase database = ServiceDatabase.of(service, "bench");
        try (Connection superuser = connect("postgres")) {
            database.create(superuser);
        }
        return database;
    }

    void drop(String database) throws SQLException {
        try (Connection superuser = connect("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("drop database " + database + " with (force)");
            statement.execute("checkpoint"); // the next measurement does not pay for this one
        }
    }

    /** Fills the topic {@code runs}. */
    void send(RunEvents events) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka(),
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                200_000);
        var failure = new AtomicReference<@Nullable Exception>();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < events.workload().all(); number++) {
                RunEvents.Encoded event = events.encoded(number);
                var _ = producer.send(
                        new ProducerRecord<>(Topics.RUNS, event.athleteId().toString(), event.value()),
                        (sent, refused) -> failure.compareAndSet(null, refused));
            }
        }
        if (failure.get() != null) {
            throw new Problem("Kafka did not take an event: " + failure.get());
        }
    }

    /** Ends what is measured, too, and waits for it: nobody writes any more when the folder goes. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        children.forEach(ProcessHandle::destroy);
        children.forEach(child ->
                child.onExit().completeOnTimeout(child, 20, TimeUnit.SECONDS).join());
        kafka.close();
        postgres.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure)
                        throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Left behind, delete it by hand: " + folder, e);
        }
    }
}

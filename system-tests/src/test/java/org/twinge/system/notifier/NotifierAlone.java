package org.twinge.system.notifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.twinge.cli.stack.Service;
import org.twinge.cli.stack.ServiceProcess;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.EventType;
import org.twinge.contracts.TwingeEvent;
import org.twinge.localstack.KafkaServer;
import org.twinge.localstack.KafkaTopics;
import org.twinge.localstack.PostgresServer;
import org.twinge.localstack.ServiceDatabase;

/** The packaged notifier as a process that can be killed, with a database, a broker and a mail server of its own. */
final class NotifierAlone implements AutoCloseable {
    static final String DOMAIN = "mail.twinge.test";

    /** How long it waits for the mail server; a lease lasts three times as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Path ROOT =
            Path.of(System.getProperty("twinge.root", "..")).toAbsolutePath().normalize();
    private static final String DATABASE = "notifier";

    /** Quieter than their defaults; kept, because a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = Stream.of("org.apache.kafka", "io.zonky", "org.subethamail")
            .map(Logger::getLogger)
            .toList();

    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final FlakyMailServer mail;
    private final FlakyMailServer standIn;
    private final ServiceDatabase database = ServiceDatabase.of(Service.NOTIFIER.id(), "test-only");
    private final KafkaProducer<String, byte[]> producer;

    /** @param event as it is sent: the same id twice is the same event delivered again */
    record Sent(UUID id, TwingeEvent event) {}

    NotifierAlone() {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        try {
            folder = Files.createTempDirectory("twinge-notifier");
            mail = new FlakyMailServer(PATIENCE.plusSeconds(1));
            standIn = new FlakyMailServer(PATIENCE.plusSeconds(1));
            standIn.goAway();
            postgres = PostgresServer.start(folder.resolve("postgres"), 0, false);
            kafka = KafkaServer.start(ROOT.resolve("local-stack/kafka-broker/target/lib"), folder.resolve("kafka"), 0);
            KafkaTopics.create(kafka.bootstrapServers(), 3);
            try (Connection superuser = postgres.connect("postgres")) {
                database.create(superuser);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The notifier's servers did not start", e);
        }
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    FlakyMailServer mail() {
        return mail;
    }

    /** The second one in the configuration; away until a test wants it. */
    FlakyMailServer standIn() {
        return standIn;
    }

    /** @param failPoint where the process is to die; empty: nowhere */
    Process start(String failPoint) {
        var settings = new TreeMap<>(database.settings(postgres.jdbcUrl(DATABASE)));
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        // the broker's least: the partitions of a killed instance are free after this time
        settings.put("mp.messaging.connector.smallrye-kafka.session.timeout.ms", "6000");
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", "0");
        settings.put("quarkus.oidc.tenant-enabled", "false");
        settings.put("twinge.notifier.from", "alerts@" + DOMAIN);
        settings.put("twinge.notifier.link-secret", "known to everybody who reads the tests");
        settings.put("twinge.notifier.stand-ins[0].host", "localhost");
        settings.put("twinge.notifier.stand-ins[0].port", Integer.toString(standIn.port()));
        settings.put("twinge.notifier.smtp.host", "localhost");
        settings.put("twinge.notifier.smtp.port", Integer.toString(mail.port()));
        settings.put("twinge.notifier.smtp.timeout", PATIENCE.toString());
        if (!failPoint.isEmpty()) {
            settings.put("twinge.fail-point", failPoint);
        }
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        ROOT.resolve("notifier/target/notifier-runner.jar").toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        ROOT.resolve("system-tests/target/notifier-alone.log").toFile()));
        builder.environment().putAll(ServiceProcess.environment(settings));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}; returns when it is dead. */
    static void kill(Process notifier) {
        notifier.destroyForcibly().onExit().join();
    }

    void send(TwingeEvent event) {
        send(List.of(new Sent(UUID.randomUUID(), event)));
    }

    /** Returns when the broker has all of them. */
    void send(Collection<Sent> events) {
        for (Sent sent : events) {
            var _ = producer.send(new ProducerRecord<>(
                    EventType.of(sent.event()).topic(),
                    sent.event().key().toString(),
                    EventCodec.encode(sent.id(), "test", AlertStorm.SUNDAY, sent.event())));
        }
        producer.flush();
    }

    long count(String sql) {
        return ((Number) column(sql).getFirst()).longValue();
    }

    /** The first column of what a superuser sees. */
    List<Object> column(String sql) {
        try (Connection superuser = postgres.connect(DATABASE);
                var statement = superuser.createStatement();
                var found = statement.executeQuery(sql)) {
            List<Object> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getObject(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection superuser = postgres.connect(DATABASE);
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        producer.close();
        kafka.close();
        postgres.close();
        mail.close();
        standIn.close();
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}

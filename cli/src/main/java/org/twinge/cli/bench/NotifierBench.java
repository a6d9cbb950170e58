package org.twinge.cli.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Service;
import org.twinge.cli.stack.ServiceProcess;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.EventType;
import org.twinge.contracts.TwingeEvent;
import org.twinge.localstack.ServiceDatabase;

/** The real notifier, packaged as {@code ./twinge up} starts it, between a topic and a mail server. */
final class NotifierBench implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final BenchServers servers;
    private final MailSink mail;
    private final ServiceDatabase database;
    private final BenchProcess process;
    private final KafkaProducer<String, byte[]> producer;
    private int alerts;

    private NotifierBench(
            BenchServers servers,
            MailSink mail,
            ServiceDatabase database,
            BenchProcess process,
            KafkaProducer<String, byte[]> producer) {
        this.servers = servers;
        this.mail = mail;
        this.database = database;
        this.process = process;
        this.producer = producer;
    }

    static NotifierBench start(Home home, BenchServers servers, MailSink mail, Optional<Path> profile)
            throws SQLException {
        ServiceDatabase database = servers.database(Service.NOTIFIER.id());
        var settings = new TreeMap<>(database.settings(servers.jdbcUrl(database.database())));
        settings.put("kafka.bootstrap.servers", servers.kafka());
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", "0");
        settings.put("quarkus.oidc.tenant-enabled", "false");
        settings.put("twinge.notifier.link-secret", "known to everybody who measures it");
        settings.put("twinge.notifier.smtp.host", "localhost");
        settings.put("twinge.notifier.smtp.port", Integer.toString(mail.port()));
        BenchProcess process = BenchProcess.start(
                profile,
                List.of(
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        home.application(Service.NOTIFIER).toString()),
                ServiceProcess.environment(settings),
                servers.folder().resolve("notifier.log"));
        return new NotifierBench(
                servers,
                mail,
                database,
                process,
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                servers.kafka(),
                                ProducerConfig.LINGER_MS_CONFIG,
                                1),
                        new StringSerializer(),
                        new ByteArraySerializer()));
    }

    /** Makes athletes known; returns when the notifier knows them. */
    void introduce(int athletes) throws InterruptedException {
        IntStream.range(0, athletes).forEach(number -> send(AlertEvents.athlete(number), Instant.now()));
        producer.flush();
        awaiting(() -> number("select count(*) from athlete_contact") == athletes);
    }

    /** Fills the topic and returns how many messages a second the mail server accepted after the warm-up. */
    double throughput(int warmUp, int measured, int athletes) throws InterruptedException {
        mail.forget();
        Instant now = Instant.now();
        for (int i = 0; i < warmUp + measured; i++) {
            send(AlertEvents.alert(alerts++, i % athletes, now), now);
        }
        producer.flush();
        awaiting(() -> mail.count() >= warmUp + measured);
        requireAllSettled();
        return mail.perSecondSince(warmUp + 1);
    }

    /**
     * Raises alerts at an even pace, each for another athlete.
     *
     * @return the age of each message, from the alert's way to the broker to the mail server's acceptance, least first
     */
    List<Duration> ages(int perSecond, int seconds) throws InterruptedException {
        mail.forget();
        int all = perSecond * seconds;
        long[] sentAt = new long[all];
        long begin = System.nanoTime();
        for (int i = 0; i < all; i++) {
            long due = begin + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Instant now = Instant.now();
            sentAt[i] = System.nanoTime();
            send(AlertEvents.alert(alerts++, i, now), now);
        }
        awaiting(() -> mail.count() >= all);
        requireAllSettled();
        return IntStream.range(0, all)
                .mapToObj(i -> Duration.ofNanos(mail.acceptedAt(AlertEvents.address(i)) - sentAt[i]))
                .sorted()
                .toList();
    }

    /** A fast service that loses or repeats messages is not fast. */
    private void requireAllSettled() throws InterruptedException {
        long deadline = System.nanoTime() + DRAIN.toNanos();
        while (number("select count(*) from delivery where state = 'SENT'") < alerts && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_EVERY);
        }
        long sent = number("select count(*) from delivery where state = 'SENT'");
        long attempts = number("select count(*) from delivery_attempt");
        if (sent != alerts || attempts != alerts) {
            throw process.problem("sent %d of %d alerts in %d attempts".formatted(sent, alerts, attempts));
        }
    }

    private void send(TwingeEvent event, Instant causedAt) {
        byte[] value = EventCodec.encode(UUID.randomUUID(), "bench", causedAt, event);
        var _ = producer.send(
                new ProducerRecord<>(EventType.of(event).topic(), event.key().toString(), value));
    }

    private void awaiting(BooleanSupplier state) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!state.getAsBoolean()) {
            process.requireAlive();
            if (System.nanoTime() > deadline) {
                throw process.problem("is not done after %d minutes".formatted(PATIENCE.toMinutes()));
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** Zero as long as the tables are not there. */
    private long number(String sql) {
        try (Connection superuser = servers.connect(database.database());
                var statement = superuser.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        producer.close();
        process.close();
    }
}

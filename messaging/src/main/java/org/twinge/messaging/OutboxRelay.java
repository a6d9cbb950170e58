package org.twinge.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the outbox holds, in order, and deletes only what the broker acknowledged.
 *
 * <p>Of all instances of a service one relay is active: the one whose session holds the advisory lock. A relay that
 * dies between send and delete leaves its rows to the next one, which sends them again under the same event ids.
 * Rows are taken by presence, never by "id greater than the last": ids become visible out of order.
 *
 * <p>Broker trouble is waited out inside the producer (its delivery never times out), so order is kept. A record that the
 * broker can never take is parked and the rest goes on.
 */
@Singleton
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x7477696e6765L;
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration STANDBY = Duration.ofSeconds(1);
    /** What is committed meanwhile is sent together: under load a tenth of the work, for no wait that anybody notices. */
    private static final Duration GATHER = Duration.ofMillis(10);

    private final DataSource database;
    private final RelaySignal signal;
    private final ParkedRecords parked;
    private final FailPoints failPoints;
    private final Map<String, Object> producerSettings;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource database,
            RelaySignal signal,
            ParkedRecords parked,
            FailPoints failPoints,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.signal = signal;
        this.parked = parked;
        this.failPoints = failPoints;
        producerSettings = new HashMap<>(kafka);
        producerSettings.put(ProducerConfig.ACKS_CONFIG, "all");
        producerSettings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producerSettings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        producerSettings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        producerSettings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
        producerSettings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        while (!stopping) {
            try (Connection session = database.getConnection()) {
                if (!lock(session)) {
                    signal.await(STANDBY);
                    continue;
                }
                try {
                    relay(session);
                } finally {
                    unlock(session);
                }
            } catch (InterruptedException e) {
                return; // the service stops; what is not acknowledged stays in the outbox
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Outbox waits: %s", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void relay(Connection session) throws SQLException, InterruptedException {
        deleteLazily(session);
        try (var producer = new KafkaProducer<>(producerSettings, new StringSerializer(), new ByteArraySerializer())) {
            try {
                while (!stopping) {
                    List<Row> rows = oldest(session);
                    if (rows.isEmpty()) {
                        signal.await(POLL);
                    } else {
                        send(producer, rows, session);
                        if (rows.size() < BATCH) {
                            Thread.sleep(GATHER);
                        }
                    }
                }
            } finally {
                producer.close(Duration.ZERO);
            }
        }
    }

    private record Row(long id, String topic, String key, byte[] value) {}

    private record Sent(Row row, Future<RecordMetadata> answer) {}

    private void send(KafkaProducer<String, byte[]> producer, List<Row> rows, Connection session)
            throws SQLException, InterruptedException {
        List<Sent> sent = new ArrayList<>();
        for (Row row : rows) {
            var one = new Sent(row, producer.send(new ProducerRecord<>(row.topic(), row.key(), row.value())));
            sent.add(one);
            if (one.answer().state() == Future.State.FAILED
                    && !neverTaken(one.answer().exceptionNow())) {
                break; // refused at the door: what comes behind it must not overtake it
            }
        }
        List<Long> done = new ArrayList<>();
        @Nullable ExecutionException trouble = null;
        for (Sent one : sent) {
            try {
                one.answer().get();
                done.add(one.row().id());
            } catch (ExecutionException e) {
                Throwable refusal = Objects.requireNonNullElse(e.getCause(), e);
                if (neverTaken(refusal)) {
                    parked.parkOutgoing(
                            one.row().topic(), one.row().key(), one.row().value(), refusal);
                    done.add(one.row().id());
                } else {
                    trouble = e;
                }
            }
        }
        failPoints.reach("relay-after-send");
        delete(session, done);
        if (trouble != null) {
            throw new IllegalStateException("The broker did not take a record", trouble.getCause());
        }
    }

    private static boolean neverTaken(Throwable failure) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidTopicException;
    }

    private static List<Row> oldest(Connection session) throws SQLException {
        try (var select = session.prepareStatement(
                        "select id, topic, key, value from outbox order by id limit " + BATCH);
                var found = select.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(new Row(found.getLong(1), found.getString(2), found.getString(3), found.getBytes(4)));
            }
            return rows;
        }
    }

    private static void delete(Connection session, List<Long> ids) throws SQLException {
        try (var delete = session.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(1, session.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private static boolean lock(Connection session) throws SQLException {
        try (var lock = session.prepareStatement("select pg_try_advisory_lock(" + LOCK + ")");
                var answer = lock.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /**
     * From here on deleting does not wait for the disk: a row that comes back after a crash is sent once more under its
     * event id, as after a crash between sending and deleting.
     */
    private static void deleteLazily(Connection session) throws SQLException {
        try (var lazily = session.prepareStatement("set synchronous_commit = off")) {
            lazily.execute();
        }
    }

    /** The session goes back to the pool as it came. */
    private static void unlock(Connection session) {
        try (var durably = session.prepareStatement("reset synchronous_commit");
                var unlock = session.prepareStatement("select pg_advisory_unlock(" + LOCK + ")")) {
            durably.execute();
            unlock.execute();
        } catch (SQLException sessionIsGone) {
            LOG.debug("The relay's database session is gone, and its lock with it");
        }
    }

    private void pause() {
        try {
            signal.await(STANDBY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}

package org.twinge.messaging;

import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.Received;
import org.twinge.contracts.UnreadableEventException;

/**
 * The one way to consume. A batch is decoded and handed to its handler in one call; a bad record is found by bisection
 * and parked while the rest goes on; a bad world is waited out with capped backoff, nothing skipped, nothing parked.
 */
@ApplicationScoped
public class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final ParkedRecords parked;
    private final IntakeState state;

    Intake(ParkedRecords parked, IntakeState state) {
        this.parked = parked;
        this.state = state;
    }

    /** Returns when every record of the batch is handled or parked. The caller acknowledges the batch after that. */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100, retryOn = WorldInTroubleException.class)
    @ExponentialBackoff(maxDelay = 5, maxDelayUnit = ChronoUnit.SECONDS)
    public void take(ConsumerRecords<String, byte[]> batch, EventHandler handler) {
        try {
            List<Incoming> events = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> incoming : batch) {
                decode(incoming, handler.topic(), events);
            }
            handle(events, handler);
            state.flowing(batch.partitions());
        } catch (RuntimeException | Error e) {
            state.waiting(batch.partitions());
            LOG.warnf("%s: waiting, %d records will be tried again (%s)", handler.topic(), batch.count(), nameOf(e));
            throw new WorldInTroubleException(e);
        }
    }

    private record Incoming(ConsumerRecord<String, byte[]> raw, Received event) {}

    private void decode(ConsumerRecord<String, byte[]> raw, String topic, List<Incoming> events) {
        if (raw.value() == null) {
            return; // a compacted topic's tombstone; what it ends was told by the snapshot before
        }
        try {
            Received event = EventCodec.decode(raw.value());
            if (!event.event().key().toString().equals(raw.key())) {
                throw new UnreadableEventException("record key and event key differ");
            }
            events.add(new Incoming(raw, event));
        } catch (UnreadableEventException e) {
            park(raw, topic, String.valueOf(e.getMessage()));
        }
    }

    private void handle(List<Incoming> events, EventHandler handler) {
        if (events.isEmpty()) {
            return;
        }
        try {
            handler.handle(events.stream().map(Incoming::event).toList());
        } catch (RuntimeException e) {
            if (Trouble.isWorld(e)) {
                throw e;
            }
            if (events.size() == 1) {
                park(events.getFirst().raw(), handler.topic(), nameOf(e));
            } else {
                int middle = events.size() / 2;
                handle(events.subList(0, middle), handler);
                handle(events.subList(middle, events.size()), handler);
            }
        }
    }

    private void park(ConsumerRecord<String, byte[]> raw, String topic, String reason) {
        parked.parkIncoming(topic, raw, reason);
        LOG.warnf("%s-%d@%d parked: %s", topic, raw.partition(), raw.offset(), reason);
    }

    /** Class names only: messages of databases and parsers quote the data. */
    private static String nameOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof java.sql.SQLException sql
                ? "SQL state " + sql.getSQLState()
                : root.getClass().getSimpleName();
    }
}

package org.twinge.messaging;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static org.twinge.messaging.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.EventType;
import org.twinge.contracts.TwingeEvent;

/** What must be published leaves with the state change that caused it: one transaction, or neither. */
@ApplicationScoped
public class Outbox {
    private final Database database;
    private final TransactionSynchronizationRegistry transaction;
    private final RelaySignal signal;
    private final String service;

    Outbox(
            Database database,
            TransactionSynchronizationRegistry transaction,
            RelaySignal signal,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.transaction = transaction;
        this.signal = signal;
        this.service = service;
    }

    /**
     * An event to be published.
     *
     * @param eventId derived from what the event is about and its revision, so that a repetition is recognised
     * @param causedAt when the cause happened; the age of an alert counts from here
     */
    public record Outgoing(UUID eventId, Instant causedAt, TwingeEvent event) {}

    /** Publishes the event after the caller's transaction commits, in order with the caller's other events. */
    @Transactional(MANDATORY)
    public void publish(UUID eventId, Instant causedAt, TwingeEvent event) {
        publish(List.of(new Outgoing(eventId, causedAt, event)));
    }

    /** The same for many events, in their order. */
    @Transactional(MANDATORY)
    public void publish(Collection<Outgoing> events) {
        if (events.isEmpty()) {
            return;
        }
        database.write(
                """
                insert into outbox (event_id, topic, key, value, caused_at)
                select event_id, topic, key, value, caused_at
                from unnest(?, ?, ?, ?, ?) with ordinality as event (event_id, topic, key, value, caused_at, place)
                order by place
                """,
                column(events, Outgoing::eventId, UUID[]::new),
                column(events, one -> EventType.of(one.event()).topic(), String[]::new),
                column(events, one -> one.event().key().toString(), String[]::new),
                column(
                        events,
                        one -> EventCodec.encode(one.eventId(), service, one.causedAt(), one.event()),
                        byte[][]::new),
                column(events, Outgoing::causedAt, Instant[]::new));
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.wake();
            }
        }
    }
}

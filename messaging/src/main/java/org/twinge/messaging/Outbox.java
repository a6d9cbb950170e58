package org.twinge.messaging;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.EventType;
import org.twinge.contracts.TwingeEvent;

/** What must be published leaves with the state change that caused it: one transaction, or neither. */
@ApplicationScoped
public class Outbox {
    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final RelaySignal signal;
    private final String service;

    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            RelaySignal signal,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.transaction = transaction;
        this.signal = signal;
        this.service = service;
    }

    /**
     * Publishes the event after the caller's transaction commits, in order with the caller's other events.
     *
     * @param eventId derived from what the event is about and its revision, so that a repetition is recognised
     * @param causedAt when the cause happened; the age of an alert counts from here
     */
    @Transactional(MANDATORY)
    public void publish(UUID eventId, Instant causedAt, TwingeEvent event) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into outbox (event_id, topic, key, value, caused_at) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, eventId);
            insert.setString(2, EventType.of(event).topic());
            insert.setString(3, event.key().toString());
            insert.setBytes(4, EventCodec.encode(eventId, service, causedAt, event));
            insert.setObject(5, causedAt.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
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

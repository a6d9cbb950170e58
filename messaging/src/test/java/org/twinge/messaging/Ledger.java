package org.twinge.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.twinge.contracts.Received;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.TwingeEvent;
import org.twinge.messaging.Outbox.Outgoing;

/** The use cases of a small service: it writes one row per event, and publishes. */
@ApplicationScoped
class Ledger {
    private final DataSource database;
    private final Processed processed;
    private final Outbox outbox;

    Ledger(DataSource database, Processed processed, Outbox outbox) {
        this.database = database;
        this.processed = processed;
        this.outbox = outbox;
    }

    @Transactional
    public void write(List<Received> events) {
        try (Connection connection = asWorker();
                var insert = connection.prepareStatement("insert into ledger (run_id, revision) values (?, ?)")) {
            for (Received received : processed.firstTime("ledger", events)) {
                RunDeleted run = (RunDeleted) received.event();
                insert.setObject(1, run.runId());
                insert.setInt(2, run.revision());
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Transactional
    public void publish(List<? extends TwingeEvent> events) {
        try (Connection _ = asWorker()) {
            outbox.publish(events.stream()
                    .map(event -> new Outgoing(UUID.randomUUID(), Instant.EPOCH, event))
                    .toList());
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Transactional
    public void publishAndFail(TwingeEvent event) {
        publish(List.of(event));
        throw new IllegalStateException("after publishing");
    }

    private Connection asWorker() throws SQLException {
        Connection connection = database.getConnection();
        try (var role = connection.createStatement()) {
            role.execute("set local role messaging_test_worker");
        }
        return connection;
    }
}

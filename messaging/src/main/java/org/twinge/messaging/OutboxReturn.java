package org.twinge.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts a record that the broker had refused back into the outbox, once. */
@ApplicationScoped
class OutboxReturn {
    private final DataSource database;
    private final RelaySignal signal;

    OutboxReturn(DataSource database, RelaySignal signal) {
        this.database = database;
        this.signal = signal;
    }

    void putBack(UUID parkedId, ParkedRecords.Content content) {
        try (var connection = database.getConnection();
                var move = connection.prepareStatement("""
                        with back as (
                          update parked_record set replayed_at = now() where id = ? and replayed_at is null returning id
                        )
                        insert into outbox (event_id, topic, key, value, caused_at) select id, ?, ?, ?, now() from back
                        """)) {
            move.setObject(1, parkedId);
            move.setString(2, content.topic());
            move.setString(3, content.key());
            move.setBytes(4, content.value());
            move.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        signal.wake();
    }
}

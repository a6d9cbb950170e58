package org.twinge.messaging;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.twinge.contracts.Received;

/** Remembers which events a consumer has worked on, in the transaction of the work itself. */
@ApplicationScoped
public class Processed {
    private final DataSource database;

    Processed(DataSource database) {
        this.database = database;
    }

    /** The events that this consumer sees for the first time, in order, each once. */
    @Transactional(MANDATORY)
    public List<Received> firstTime(String consumer, List<Received> events) {
        Object[] ids = events.stream().map(Received::id).distinct().sorted().toArray();
        Set<UUID> fresh = new HashSet<>();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into processed_event (consumer, event_id)
                        select ?, unnest(?::uuid[])
                        on conflict do nothing
                        returning event_id
                        """)) {
            insert.setString(1, consumer);
            insert.setArray(2, connection.createArrayOf("uuid", ids));
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }
}

package org.twinge.access.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.twinge.access.AsWorker;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Received;
import org.twinge.messaging.DatabaseException;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;

/**
 * Deletes everything this service holds about an athlete: the rows of every table with a column {@code athlete_id},
 * parked records and unsent events. A service that finds more of theirs through these rows observes the request as a CDI
 * event, in this same transaction and before they go. What stays is the bare id with the mark "erased", so that late events end here too.
 */
@ApplicationScoped
@Transactional
@AsWorker
public class EraseAthlete {
    private final DataSource database;
    private final Outbox outbox;
    private final Event<ErasureRequested> requests;
    private final Clock clock;
    private final String service;

    EraseAthlete(
            DataSource database,
            Outbox outbox,
            Event<ErasureRequested> requests,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.outbox = outbox;
        this.requests = requests;
        this.clock = clock;
        this.service = service;
    }

    /** Erases whom the events name; asked twice, it answers with the same event id. */
    public void erase(List<Received> events) {
        for (Received received : events) {
            if (received.event() instanceof ErasureRequested request) {
                Instant now = clock.instant();
                requests.fire(request);
                long rows = erase(request.athleteId());
                outbox.publish(
                        Ids.v5("erasure-completed", service, request.athleteId()),
                        now,
                        new ErasureCompleted(request.athleteId(), service, rows, now));
            }
        }
    }

    private long erase(UUID athleteId) {
        try (Connection connection = database.getConnection()) {
            markErased(connection, athleteId); // first: consumers lock this row and then see that there is nobody
            long rows = 0;
            for (String table : tablesAboutAthletes(connection)) {
                rows += delete(connection, "delete from " + table + " where athlete_id = ?", athleteId);
            }
            rows += delete(connection, "delete from parked_record where key = ?::uuid::text", athleteId);
            rows += delete(connection, "delete from outbox where key = ?::uuid::text", athleteId);
            return rows;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Asked of the database itself, so that a table somebody adds cannot be forgotten. */
    private static List<String> tablesAboutAthletes(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                        select c.oid::regclass::text from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'athlete_id' and not a.attisdropped
                        where c.relkind in ('r', 'p') and not c.relispartition
                        and c.relnamespace = 'public'::regnamespace and c.relname <> 'access_athlete'
                        order by 1
                        """);
                var found = select.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(found.getString(1));
            }
            return tables;
        }
    }

    private static long delete(Connection connection, String sql, UUID athleteId) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setObject(1, athleteId);
            return delete.executeUpdate();
        }
    }

    private static void markErased(Connection connection, UUID athleteId) throws SQLException {
        try (var mark = connection.prepareStatement("""
                insert into access_athlete (athlete_id, version, erased) values (?, 1, true)
                on conflict (athlete_id) do update set subject = null, zone = null, erased = true
                """)) {
            mark.setObject(1, athleteId);
            mark.executeUpdate();
        }
    }
}

package org.twinge.access;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.twinge.messaging.DatabaseException;

/**
 * The one place where a transaction gets its PostgreSQL role and subject. Both end with the transaction, so a pooled
 * connection carries nothing over; without them the login role may touch no table about athletes.
 */
@Singleton
class DatabaseRole {
    private final DataSource database;
    private final String web;
    private final String worker;

    DatabaseRole(
            DataSource database,
            @ConfigProperty(name = "quarkus.flyway.placeholders.web") String web,
            @ConfigProperty(name = "quarkus.flyway.placeholders.worker") String worker) {
        this.database = database;
        this.web = web;
        this.worker = worker;
    }

    /** @param ownOnly nobody else's rows are there, consent or not */
    void becomeCaller(String subject, boolean ownOnly) {
        become(web, subject, ownOnly);
    }

    void becomeWorker() {
        become(worker, "", false);
    }

    private void become(String role, String subject, boolean ownOnly) {
        try (var connection = database.getConnection();
                var set = connection.prepareStatement(
                        "select set_config('role', ?, true), set_config('twinge.subject', ?, true), "
                                + "set_config('twinge.own_only', ?, true)")) {
            set.setString(1, role);
            set.setString(2, subject);
            set.setString(3, ownOnly ? "on" : "off");
            set.execute();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}

package org.twinge.catalog.injuries;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.twinge.messaging.DatabaseException;

/** The versions of the shipped content that were loaded. */
@ApplicationScoped
class ContentVersions {
    private final DataSource database;
    private final Clock clock;

    ContentVersions(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** True for the first who remembers this version; others wait until the first has committed. */
    boolean remember(String version, String hash) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into content_version (version, hash, loaded_at) values (?, ?, ?)
                        on conflict (version) do nothing
                        """)) {
            insert.setString(1, version);
            insert.setString(2, hash);
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    boolean isLoaded(String version, String hash) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select from content_version where version = ? and hash = ?")) {
            select.setString(1, version);
            select.setString(2, hash);
            try (var found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}

package org.twinge.catalog.entries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.twinge.messaging.Database;

/** The versions of the shipped content that were loaded. */
@ApplicationScoped
class ContentVersions {
    private final Database database;
    private final Clock clock;

    ContentVersions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** True for the first who remembers this version; others wait until the first has committed. */
    boolean remember(String version, String hash) {
        return database.write("""
                insert into content_version (version, hash, loaded_at) values (?, ?, ?)
                on conflict (version) do nothing
                """, version, hash, clock.instant()) == 1;
    }

    boolean isLoaded(String version, String hash) {
        return database.readOne("select 1 from content_version where version = ? and hash = ?", row -> 1, version, hash)
                .isPresent();
    }
}

package org.twinge.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.messaging.Database;

/** A use case about the caller's own things that asks the database for more. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class OwnPage {
    private final Database database;

    OwnPage(Database database) {
        this.database = database;
    }

    public List<String> lines() {
        return database.read("select line from diary order by line", row -> row.getString("line"));
    }
}

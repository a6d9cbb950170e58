package org.twinge.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.messaging.Database;

/** A use case that shows staff what is an athlete's, and says so. */
@ApplicationScoped
@Transactional
@AsCaller
class Guestbook {
    private final Database database;
    private final Reads reads;

    Guestbook(Database database, Reads reads) {
        this.database = database;
        this.reads = reads;
    }

    public List<String> of(UUID athlete) {
        reads.of(athlete, AthleteSeen.What.TRAINING);
        return database.read("select line from diary where athlete_id = ?", row -> row.getString("line"), athlete);
    }
}

package org.twinge.dashboard.reads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.messaging.Database;

/** Athletes whom the caller may see, by a part of their name. */
@ApplicationScoped
@Transactional
@AsCaller
class FindAthletes {
    private static final int MOST = 20;

    private final Database database;
    private final Reads reads;

    FindAthletes(Database database, Reads reads) {
        this.database = database;
        this.reads = reads;
    }

    record Found(UUID id, String name) {}

    /** In the order of their names, twenty at the most. */
    public List<Found> named(String part) {
        List<Found> found = database.read(
                """
                select athlete_id, name from athlete
                where strpos(lower(name), lower(?)) > 0 and athlete_id in (select consenting_athletes())
                order by name, athlete_id limit ?
                """, row -> new Found(Database.uuid(row, "athlete_id"), row.getString("name")), part, MOST);
        reads.of(found.stream().map(Found::id).toList(), AthleteSeen.What.PROFILE);
        return found;
    }
}

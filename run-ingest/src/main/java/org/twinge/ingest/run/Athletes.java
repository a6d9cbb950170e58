package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.twinge.access.Caller;

/** The athletes this service has heard of. */
@ApplicationScoped
class Athletes {
    /** @param home where they live, for recordings that do not know their own zone */
    record Athlete(UUID id, ZoneId home) {}

    private final Caller caller;
    private final Session database;

    Athletes(Caller caller, Session database) {
        this.caller = caller;
        this.database = database;
    }

    /** The one who calls, if their profile has arrived here and they are not erased. */
    Optional<Athlete> calling() {
        return caller.athleteId().flatMap(this::known);
    }

    /** If their profile has arrived here and they are not erased. */
    Optional<Athlete> known(UUID athleteId) {
        return database.createNativeQuery(
                        "select zone from access_athlete where athlete_id = :athlete and not erased", String.class)
                .setParameter("athlete", athleteId)
                .uniqueResultOptional()
                .map(zone -> new Athlete(athleteId, ZoneId.of(zone)));
    }
}

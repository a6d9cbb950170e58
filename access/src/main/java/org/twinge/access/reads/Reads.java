package org.twinge.access.reads;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.twinge.contracts.AthleteSeen;
import org.twinge.messaging.Database;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;

/**
 * The record of who looked at whom, kept in the transaction that looks: what cannot be recorded is not shown. Whoever looks
 * at themselves leaves none.
 */
@ApplicationScoped
public class Reads {
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;

    Reads(Database database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The caller is shown something of this athlete, if they may see them. Inside an {@link org.twinge.access.AsCaller} use case. */
    public void of(UUID athlete, AthleteSeen.What what) {
        of(List.of(athlete), what);
    }

    /** The caller is shown something of these athletes, as far as they may see them. */
    public void of(Collection<UUID> athletes, AthleteSeen.What what) {
        if (athletes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<AthleteSeen> fresh = database.read(
                "select * from record_reads(?, ?, ?)",
                row -> new AthleteSeen(
                        Database.uuid(row, "athlete_id"),
                        Database.uuid(row, "clinic_id"),
                        Database.uuid(row, "staff_id"),
                        what,
                        Database.instant(row, "slot"),
                        Database.instant(row, "at")),
                athletes.stream().distinct().toArray(UUID[]::new),
                what.name(),
                now);
        outbox.publish(fresh.stream()
                .map(seen -> new Outbox.Outgoing(id(seen), seen.at(), seen))
                .toList());
    }

    /** The same from whichever service it comes, so that one look through several of them is one. */
    private static UUID id(AthleteSeen seen) {
        return Ids.v5("athlete-seen", seen.athleteId(), seen.clinicId(), seen.staffId(), seen.what(), seen.slot());
    }
}

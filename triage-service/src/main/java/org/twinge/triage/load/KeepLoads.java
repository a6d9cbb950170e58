package org.twinge.triage.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsWorker;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.contracts.Received;
import org.twinge.messaging.Database;

/** Keeps of every athlete's newest load what a report is seen beside. Nothing is kept of whoever is erased. */
@ApplicationScoped
class KeepLoads {
    private final Database database;

    KeepLoads(Database database) {
        this.database = database;
    }

    /** A version that is not newer than what is known changes nothing. */
    @Transactional
    @AsWorker
    public void keep(List<Received> events) {
        var newest = new TreeMap<UUID, LoadSnapshot>(); // in key order, so that two instances never lock crosswise
        for (Received received : events) {
            if (received.event() instanceof LoadSnapshot load) {
                newest.merge(load.athleteId(), load, (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        Collection<@Nullable Object[]> rows =
                newest.values().stream().map(KeepLoads::row).toList();
        database.writeAll("""
                insert into load_context as known
                  (athlete_id, version, spike_day, spike_band, longest_day, longest_meters, staff_visible)
                select fresh.* from (values (?::uuid, ?::bigint, ?::date, ?, ?::date, ?::double precision, ?::boolean))
                  as fresh (athlete_id, version, spike_day, spike_band, longest_day, longest_meters, staff_visible)
                where not is_erased(fresh.athlete_id)
                on conflict (athlete_id) do update set version = excluded.version, spike_day = excluded.spike_day,
                  spike_band = excluded.spike_band, longest_day = excluded.longest_day,
                  longest_meters = excluded.longest_meters, staff_visible = excluded.staff_visible
                where known.version < excluded.version
                """, rows);
    }

    private static @Nullable Object[] row(LoadSnapshot load) {
        var spike = load.lastSpike();
        var longest = load.longestSession();
        return new @Nullable Object[] {
            load.athleteId(),
            load.version(),
            spike == null ? null : spike.day(),
            spike == null ? null : spike.band().name(),
            longest == null ? null : longest.day(),
            longest == null ? null : longest.meters(),
            load.staffVisible()
        };
    }
}

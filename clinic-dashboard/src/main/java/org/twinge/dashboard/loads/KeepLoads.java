package org.twinge.dashboard.loads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsWorker;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.messaging.Database;

/**
 * Keeps of every athlete's newest load what staff may see of it, and nothing else: what their sources show to the athlete
 * only never gets here. Nothing is kept of the erased.
 */
@ApplicationScoped
@Transactional
@AsWorker
class KeepLoads {
    private final Database database;

    KeepLoads(Database database) {
        this.database = database;
    }

    /** A version that is not newer than what is known changes nothing. */
    public void keep(List<LoadSnapshot> snapshots) {
        Map<UUID, LoadSnapshot> newest = new TreeMap<>(); // in key order, so that two batches never lock crosswise
        for (LoadSnapshot load : snapshots) {
            newest.merge(load.athleteId(), load, (one, other) -> one.version() > other.version() ? one : other);
        }
        newest.keySet().forEach(athlete -> database.lockShared("events of", athlete)); // no erasure in between
        database.writeAll("""
                insert into training_now as known
                  (athlete_id, version, last_run, plan_step, plan_steps, waits_for_clinician)
                select fresh.* from (values (?::uuid, ?::bigint, ?::date, ?::int, ?::int, ?::boolean))
                  as fresh (athlete_id, version, last_run, plan_step, plan_steps, waits_for_clinician)
                where not is_erased(fresh.athlete_id)
                on conflict (athlete_id) do update set version = excluded.version, last_run = excluded.last_run,
                  plan_step = excluded.plan_step, plan_steps = excluded.plan_steps,
                  waits_for_clinician = excluded.waits_for_clinician
                where known.version < excluded.version
                """, newest.values().stream().map(KeepLoads::row).toList());
    }

    private static @Nullable Object[] row(LoadSnapshot load) {
        LoadSnapshot.Plan plan = load.plan();
        return new @Nullable Object[] {
            load.athleteId(),
            load.version(),
            load.lastRunForStaff(),
            plan == null ? null : plan.number(),
            plan == null ? null : plan.steps(),
            plan == null ? null : plan.waitsForClinician()
        };
    }
}

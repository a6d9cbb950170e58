package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.twinge.messaging.Database;

/** The activities that are to be fetched. */
@ApplicationScoped
class FetchTasks {
    private final Database database;

    FetchTasks(Database database) {
        this.database = database;
    }

    /** An event about an activity of somebody who is connected; anybody else's is nothing to us. */
    void told(StravaEvent event, Instant now) {
        database.write("""
                with fresh as (
                  insert into feed_event (athlete_id, activity_id, event_second, fingerprint, received_at)
                  select athlete_id, ?, ?, ?, ? from feed_connection where owner_id = ?
                  on conflict do nothing
                  returning athlete_id, activity_id, event_second, received_at)
                insert into feed_task as known (athlete_id, activity_id, event_second, due_at, changed_at)
                select athlete_id, activity_id, event_second, received_at, received_at from fresh
                on conflict (athlete_id, activity_id) do update
                set event_second = greatest(known.event_second, excluded.event_second),
                  version = known.version + 1,
                  changed_at = excluded.changed_at,
                  due_at = case when known.covered_second > excluded.event_second then known.due_at
                    else coalesce(known.due_at, excluded.due_at) end
                """, event.objectId(), event.eventSecond(), event.fingerprint(), now, event.ownerId());
    }

    /** Comparing found that these are not as we know them. */
    void suspect(UUID athleteId, Collection<Long> activityIds, Instant now) {
        database.write("""
                insert into feed_task as known (athlete_id, activity_id, event_second, due_at, changed_at)
                select ?, unnest(?), 0, ?, ?
                on conflict (athlete_id, activity_id) do update
                set version = known.version + 1, changed_at = excluded.changed_at,
                  due_at = coalesce(known.due_at, excluded.due_at)
                """, athleteId, activityIds.toArray(Long[]::new), now, now);
    }

    Optional<Work.Fetch> next(UUID athleteId, Instant now) {
        return database.readOne(
                """
                select * from feed_task where athlete_id = ? and due_at <= ? order by due_at, activity_id limit 1
                """,
                row -> new Work.Fetch(
                        row.getLong("activity_id"),
                        row.getLong("event_second"),
                        row.getInt("version"),
                        row.getInt("attempts")),
                athleteId,
                now);
    }

    /** It was fetched; what came meanwhile has it fetched again. */
    void done(UUID athleteId, Work.Fetch task) {
        database.write("""
                update feed_task set covered_second = greatest(covered_second, ?), attempts = 0,
                  due_at = case when version = ? then null else due_at end
                where athlete_id = ? and activity_id = ?
                """, task.eventSecond(), task.version(), athleteId, task.activityId());
    }

    void postpone(UUID athleteId, Work.Fetch task, Instant until) {
        database.write(
                "update feed_task set due_at = ?, attempts = attempts + 1 where athlete_id = ? and activity_id = ?",
                until,
                athleteId,
                task.activityId());
    }

    /** Strava sends an event again for some minutes. */
    void forgetBefore(Instant time) {
        database.write("delete from feed_event where received_at < ?", time);
        database.write("delete from feed_task where due_at is null and changed_at < ?", time);
    }

    void forget(UUID athleteId) {
        database.write("delete from feed_event where athlete_id = ?", athleteId);
        database.write("delete from feed_task where athlete_id = ?", athleteId);
    }
}

package org.twinge.ingest.strava;

import static org.twinge.messaging.Database.column;

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

    /** Events about activities of those who are connected; anybody else's are nothing to us. */
    void told(Collection<StravaEvent> events, Instant now) {
        database.write(
                """
                with fresh as (
                  insert into feed_event (athlete_id, activity_id, event_second, fingerprint, received_at)
                  select athlete_id, activity_id, event_second, fingerprint, ?
                  from unnest(?, ?, ?, ?) as told (owner_id, activity_id, event_second, fingerprint)
                  join feed_connection using (owner_id)
                  order by athlete_id, activity_id, event_second, fingerprint
                  on conflict do nothing
                  returning athlete_id, activity_id, event_second, received_at)
                insert into feed_task as known (athlete_id, activity_id, event_second, due_at, changed_at)
                select athlete_id, activity_id, max(event_second), min(received_at), min(received_at)
                from fresh group by athlete_id, activity_id order by athlete_id, activity_id
                on conflict (athlete_id, activity_id) do update
                set event_second = greatest(known.event_second, excluded.event_second),
                  version = known.version + 1,
                  changed_at = excluded.changed_at,
                  due_at = case when known.covered_second > excluded.event_second then known.due_at
                    else coalesce(known.due_at, excluded.due_at) end
                """,
                now,
                column(events, StravaEvent::ownerId, Long[]::new),
                column(events, StravaEvent::objectId, Long[]::new),
                column(events, StravaEvent::eventSecond, Long[]::new),
                column(events, StravaEvent::fingerprint, String[]::new));
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

package org.twinge.notifier.digests;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.messaging.Database;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.DigestTime.Days;
import org.twinge.notifier.model.Reason;

/** When everybody's next digest is due, and what became of each. An athlete's rows go with the athlete. */
@ApplicationScoped
class Digests {
    private final Database database;

    Digests(Database database) {
        this.database = database;
    }

    record Due(UUID personId, Audience audience, Instant at) {}

    /** @param perhapsOut an attempt ended without an answer */
    record Digest(
            UUID id,
            UUID personId,
            Audience audience,
            Days days,
            String messageId,
            int attempts,
            Instant createdAt,
            boolean perhapsOut) {

        private static Digest of(ResultSet row) throws SQLException {
            return new Digest(
                    Database.uuid(row, "id"),
                    Database.uuid(row, "person_id"),
                    Digests.audience(row),
                    new Days(Database.day(row, "first_day"), Database.day(row, "last_day")),
                    row.getString("message_id"),
                    row.getInt("attempts"),
                    Database.instant(row, "created_at"),
                    row.getBoolean("perhaps_out"));
        }
    }

    /** Whoever has a time keeps it. */
    void schedule(UUID personId, Audience audience, Instant next) {
        database.write(
                "insert into digest_schedule (person_id, athlete_id, next_at) values (?, ?, ?)"
                        + " on conflict (person_id) do nothing",
                personId,
                athleteId(personId, audience),
                next);
    }

    void reschedule(UUID personId, Instant next) {
        database.write("update digest_schedule set next_at = ? where person_id = ?", next, personId);
    }

    void unschedule(UUID personId) {
        database.write("delete from digest_schedule where person_id = ?", personId);
    }

    /** Somebody whose time has come, and whom nobody else works on. */
    Optional<Due> nextDue(Instant now) {
        return database.readOne(
                """
                select person_id, athlete_id, next_at from digest_schedule where next_at <= ?
                order by next_at limit 1 for update skip locked
                """,
                row -> new Due(Database.uuid(row, "person_id"), audience(row), Database.instant(row, "next_at")),
                now);
    }

    void add(Digest digest) {
        database.write(
                """
                insert into digest (id, person_id, athlete_id, first_day, last_day, message_id, state, reason, attempts,
                  perhaps_out, due_at, created_at)
                values (?, ?, ?, ?, ?, ?, 'PENDING', 'DIGEST_DUE', 0, false, ?, ?) on conflict (id) do nothing
                """,
                digest.id(),
                digest.personId(),
                athleteId(digest.personId(), digest.audience()),
                digest.days().first(),
                digest.days().last(),
                digest.messageId(),
                digest.createdAt(),
                digest.createdAt());
    }

    /** Takes one that is due, or that a sender left behind: then it may be out already. */
    Optional<UUID> lease(UUID owner, Duration duration) {
        return database.readOne("""
                        update digest
                        set state = 'LEASED', perhaps_out = perhaps_out or state = 'LEASED', lease_owner = ?,
                            due_at = now() + make_interval(secs => ?)
                        where id = (select id from digest where state in ('PENDING', 'LEASED') and due_at <= now()
                          order by due_at limit 1 for update skip locked)
                        returning id
                        """, row -> Database.uuid(row, "id"), owner, seconds(duration));
    }

    /** Starts the lease anew; empty if it is no longer this sender's. */
    Optional<Digest> renewLease(UUID id, UUID owner, Duration duration) {
        return database.readOne("""
                        update digest set due_at = now() + make_interval(secs => ?)
                        where id = ? and state = 'LEASED' and lease_owner = ? returning *
                        """, Digest::of, seconds(duration), id, owner);
    }

    /** The one that this sender has in hand, for the rest of the transaction. */
    Optional<Digest> inHand(UUID id, UUID owner) {
        return database.readOne(
                "select * from digest where id = ? and state = 'LEASED' and lease_owner = ? for update",
                Digest::of,
                id,
                owner);
    }

    void tryAgain(UUID id, Instant due, boolean perhapsOut) {
        database.write(
                "update digest set state = 'PENDING', lease_owner = null, attempts = attempts + 1, due_at = ?,"
                        + " perhaps_out = perhaps_out or ? where id = ?",
                due,
                perhapsOut,
                id);
    }

    void settle(UUID id, DeliveryState end, Reason why, Instant now) {
        database.write(
                "update digest set state = ?, reason = ?, lease_owner = null, settled_at = ? where id = ?",
                end.name(),
                why.name(),
                now,
                id);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Audience audience(ResultSet row) throws SQLException {
        return row.getObject("athlete_id") == null ? Audience.STAFF : Audience.ATHLETE;
    }

    private static @Nullable UUID athleteId(UUID personId, Audience audience) {
        return audience == Audience.ATHLETE ? personId : null;
    }
}

package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.ingest.strava.Connection.State;
import org.twinge.messaging.Database;

/** The athletes' connections to Strava, and who has one in hand. */
@ApplicationScoped
class Connections {
    private final Database database;
    private final TokenSeal seal;

    Connections(Database database, TokenSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Whose account at Strava it is here. */
    Optional<UUID> athleteOf(long ownerId) {
        return database.readOne(
                "select athlete_id from feed_connection where owner_id = ?",
                row -> Database.uuid(row, "athlete_id"),
                ownerId);
    }

    /** An athlete's connection as it stands. */
    record Standing(long ownerId, State state) {}

    Optional<Standing> of(UUID athleteId) {
        return database.readOne(
                "select owner_id, state from feed_connection where athlete_id = ?",
                row -> new Standing(row.getLong("owner_id"), State.valueOf(row.getString("state"))),
                athleteId);
    }

    boolean isErased(UUID athleteId) {
        return database.readOne("select is_erased(?) as erased", row -> row.getBoolean("erased"), athleteId)
                .orElse(true);
    }

    /** A connection made anew begins its history anew: what is known is known. */
    void connect(UUID athleteId, long ownerId, List<String> scopes, Tokens tokens, Instant now) {
        database.write(
                """
                insert into feed_connection (athlete_id, owner_id, scopes, state, connected_at, tokens, tokens_expire_at,
                  backfill_before, reconcile_at)
                values (?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?)
                on conflict (athlete_id) do update
                set owner_id = excluded.owner_id, scopes = excluded.scopes, state = excluded.state,
                  connected_at = excluded.connected_at, tokens = excluded.tokens,
                  tokens_expire_at = excluded.tokens_expire_at, backfill_before = excluded.backfill_before,
                  backfill_activities = 0, backfilled_at = null, reconcile_at = excluded.reconcile_at,
                  attempts = 0, paused_until = null, lease_owner = null, lease_until = null
                """,
                athleteId,
                ownerId,
                scopes,
                now,
                seal.seal(tokens.text(), athleteId),
                tokens.expiresAt(),
                now,
                now);
    }

    /** What its owner sees of it. */
    Optional<Feed> find(UUID athleteId) {
        return database.readOne(
                """
                select scopes, state, connected_at, backfill_before, backfill_activities, backfilled_at, reconcile_at
                from feed_connection where athlete_id = ?
                """,
                row -> new Feed(
                        shown(State.valueOf(row.getString("state"))),
                        Database.texts(row, "scopes"),
                        Database.instant(row, "connected_at"),
                        new Feed.History(
                                row.getObject("backfilled_at") != null,
                                row.getInt("backfill_activities"),
                                Database.instant(row, "backfill_before"))),
                athleteId);
    }

    /** Of whom it is said that they took our access back, nothing else is asked until that is clear. */
    void doubt(Collection<Long> ownerIds) {
        database.write("""
                update feed_connection set state = 'CHECKING', paused_until = null
                where owner_id = any (?) and state <> 'ENDING'
                """, (Object) ownerIds.toArray(Long[]::new));
    }

    /**
     * The connection that has the most urgent work and that nobody has in hand: first what is to be checked, then what has
     * just happened, then the rest.
     *
     * @param fresh whether there is room to ask for what has just happened; ending needs none
     * @param background whether there is room for what may wait
     */
    Optional<Connection> lease(UUID owner, boolean fresh, boolean background, Instant now, Duration time) {
        return database.readOne(
                """
                update feed_connection set lease_owner = ?, lease_until = ?
                where athlete_id = (
                  select connection.athlete_id from feed_connection as connection
                  left join lateral (
                    select min(due_at) as due from feed_task
                    where feed_task.athlete_id = connection.athlete_id and due_at <= ?) as task on true
                  where (lease_until is null or lease_until <= ?) and (paused_until is null or paused_until <= ?)
                    and (state = 'ENDING' or (? and state = 'CHECKING') or (? and state = 'ACTIVE' and (
                      task.due is not null or (? and (backfilled_at is null or reconcile_at <= ?)))))
                  order by state = 'ACTIVE', task.due nulls last, reconcile_at
                  limit 1 for update of connection skip locked)
                returning *
                """, this::connection, owner, now.plus(time), now, now, now, fresh, fresh, background, now);
    }

    /** Whatever is under way for it counts no longer. Whether there was one. */
    boolean end(UUID athleteId) {
        return database.write("""
                        update feed_connection
                        set state = 'ENDING', lease_owner = null, lease_until = null, paused_until = null, attempts = 0
                        where athlete_id = ?
                        """, athleteId) == 1;
    }

    /** Whether it is still in this worker's hands and nobody doubts it; to the end of the transaction it stays so. */
    boolean holds(Connection connection) {
        return database.readOne(
                        "select state from feed_connection where athlete_id = ? and lease_owner = ? for update",
                        row -> row.getString("state").equals(connection.state().name()),
                        connection.athleteId(),
                        connection.owner())
                .orElse(false);
    }

    void renew(Connection connection, Tokens tokens) {
        database.write(
                "update feed_connection set tokens = ?, tokens_expire_at = ? where athlete_id = ? and lease_owner = ?",
                seal.seal(tokens.text(), connection.athleteId()),
                tokens.expiresAt(),
                connection.athleteId(),
                connection.owner());
    }

    /** It worked: the next may take it. */
    void release(Connection connection) {
        database.write("""
                update feed_connection set lease_owner = null, lease_until = null, attempts = 0, paused_until = null
                where athlete_id = ? and lease_owner = ?
                """, connection.athleteId(), connection.owner());
    }

    /** It did not: not before then, and not with this access token. */
    void pause(Connection connection, boolean failed, boolean renewTokens, Instant until) {
        database.write("""
                update feed_connection set lease_owner = null, lease_until = null, paused_until = ?,
                  attempts = attempts + ?, tokens_expire_at = case when ? then connected_at else tokens_expire_at end
                where athlete_id = ? and lease_owner = ?
                """, until, failed ? 1 : 0, renewTokens, connection.athleteId(), connection.owner());
    }

    void set(Connection connection, State state) {
        database.write(
                "update feed_connection set state = ? where athlete_id = ? and lease_owner = ?",
                state.name(),
                connection.athleteId(),
                connection.owner());
    }

    void backfilled(Connection connection, Instant before, int activities, boolean done, Instant now) {
        database.write("""
                update feed_connection set backfill_before = ?, backfill_activities = backfill_activities + ?,
                  backfilled_at = case when ? then ?::timestamptz end
                where athlete_id = ? and lease_owner = ?
                """, before, activities, done, now, connection.athleteId(), connection.owner());
    }

    void reconciled(Connection connection, Instant next) {
        database.write(
                "update feed_connection set reconcile_at = ? where athlete_id = ? and lease_owner = ?",
                next,
                connection.athleteId(),
                connection.owner());
    }

    void remove(UUID athleteId) {
        database.write("delete from feed_connection where athlete_id = ?", athleteId);
    }

    private static Feed.State shown(State state) {
        return switch (state) {
            case ACTIVE, CHECKING -> Feed.State.CONNECTED;
            case BROKEN -> Feed.State.RECONNECT;
            case ENDING -> Feed.State.ENDING;
        };
    }

    private Connection connection(ResultSet row) throws SQLException {
        UUID athleteId = Database.uuid(row, "athlete_id");
        return new Connection(
                athleteId,
                Database.uuid(row, "lease_owner"),
                Tokens.of(seal.open(row.getBytes("tokens"), athleteId), Database.instant(row, "tokens_expire_at")),
                State.valueOf(row.getString("state")),
                Database.instant(row, "backfill_before"),
                row.getObject("backfilled_at") != null,
                Database.instant(row, "reconcile_at"),
                row.getInt("attempts"));
    }
}

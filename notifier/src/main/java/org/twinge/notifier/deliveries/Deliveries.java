package org.twinge.notifier.deliveries;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.messaging.Database;

@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<DeliveryRow, UUID> {
    private static final int HELD_AT_ONCE = 100;

    /** An alert, by what its rows are found with. */
    record AlertKey(UUID athleteId, UUID alertId) {}

    private final Database database;

    Deliveries(Database database) {
        this.database = database;
    }

    List<DeliveryRow> ofAlertForUpdate(UUID athleteId, UUID alertId) {
        return find("athleteId = ?1 and alertId = ?2 order by alertRevision, step, id", athleteId, alertId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<DeliveryRow> findForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What became of the alert's earlier revisions and steps for the same person, and of this one on other channels. */
    List<DeliveryRow> around(DeliveryRow row) {
        return list(
                "athleteId = ?1 and alertId = ?2 and personId = ?3"
                        + " and (alertRevision < ?4 or (alertRevision = ?4 and step <= ?5)) and id <> ?6",
                row.athleteId,
                row.alertId,
                row.personId,
                row.alertRevision,
                row.step,
                row.id);
    }

    /** Those that the caller is. */
    List<UUID> peopleOfCaller() {
        return database.read("select person_id from own_people()", row -> Database.uuid(row, "person_id"));
    }

    /** What these people's quiet hours hold is due. */
    void lookAgainAtQuietOnes(List<UUID> people) {
        database.write(
                "update delivery set due_at = now()"
                        + " where person_id = any(?) and state = 'HELD' and reason = 'QUIET_HOURS'",
                (Object) people.toArray(new UUID[0]));
    }

    /** Alerts with a held delivery whose time has come, or that waited for another channel which has come to its end. */
    List<AlertKey> heldAndDue() {
        return keys("""
                select athlete_id, alert_id from delivery where state = 'HELD' and due_at <= now()
                union
                select waits.athlete_id, waits.alert_id from delivery waits
                where waits.state = 'HELD' and waits.reason = 'OTHER_CHANNEL_FIRST' and not exists (
                  select from delivery ahead
                  where ahead.athlete_id = waits.athlete_id and ahead.alert_id = waits.alert_id
                    and ahead.alert_revision = waits.alert_revision and ahead.person_id = waits.person_id
                    and ahead.step = waits.step and ahead.channel <> waits.channel
                    and ahead.state in ('PENDING', 'HELD', 'LEASED'))
                order by alert_id limit ?
                """, HELD_AT_ONCE);
    }

    /** Alerts that nobody has acknowledged in time, most urgent first. */
    List<AlertKey> toEscalate() {
        return keys("select athlete_id, alert_id from alert where escalates_at <= now()"
                + " order by urgency(level), escalates_at limit " + HELD_AT_ONCE);
    }

    /** Alerts that somebody could not be told of, because this athlete or clinic was not known. */
    List<AlertKey> waitingFor(UUID person) {
        return keys(
                "select distinct athlete_id, alert_id from delivery where person_id = ?"
                        + " and reason = 'PERSON_UNKNOWN' order by alert_id",
                person);
    }

    private List<AlertKey> keys(String sql, Object... parameters) {
        return database.read(
                sql, row -> new AlertKey(Database.uuid(row, "athlete_id"), Database.uuid(row, "alert_id")), parameters);
    }

    /**
     * Takes the channel's most urgent delivery that is due, or that a sender left behind: then it may be out already. Time is the
     * database's, the one clock that all senders share.
     *
     * <p>The commit does not wait for the disk. A lease that a crash of the database loses is as good as one whose sender
     * died: the message may go out again, under the same Message-ID. The outcome's commit waits, and takes this along.
     */
    Optional<UUID> lease(UUID owner, Channel channel, Duration duration) {
        return database.readOne("""
                        update delivery
                        set state = 'LEASED', perhaps_out = perhaps_out or state = 'LEASED', lease_owner = ?,
                            due_at = now() + make_interval(secs => ?)
                        where id = (
                            select id from delivery
                            where channel = ? and state in ('PENDING', 'LEASED') and due_at <= now() and digest_id is null
                            order by urgency(level), due_at limit 1
                            for update skip locked)
                        returning id, set_config('synchronous_commit', 'off', true)
                        """, row -> Database.uuid(row, "id"), owner, seconds(duration), channel.name());
    }

    /** Starts the lease anew, without waiting for the disk; false if it is no longer this sender's. */
    boolean renewLease(UUID id, UUID owner, Duration duration) {
        return database.readOne("""
                        update delivery set due_at = now() + make_interval(secs => ?)
                        where id = ? and state = 'LEASED' and lease_owner = ?
                        returning set_config('synchronous_commit', 'off', true)
                        """, row -> true, seconds(duration), id, owner).isPresent();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

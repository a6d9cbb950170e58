package org.twinge.notifier.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.messaging.Database;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Mailbox;

/** Wishes and refusals, each with its day. An address that was refused is kept as its hash only. */
@ApplicationScoped
public class Mailboxes {
    private final Database database;

    Mailboxes(Database database) {
        this.database = database;
    }

    /**
     * @param unsubscribedAt null: they get email
     * @param refusedAt when a mail server refused an address of the person for good; null: none did
     */
    record State(@Nullable Instant unsubscribedAt, @Nullable Instant refusedAt) {}

    /** @param address the one they have now; what was refused before they changed it is history */
    public Mailbox of(UUID personId, String address) {
        return database.readOne(
                        """
                        select exists (select from unsubscription where person_id = ?) as unsubscribed,
                          exists (select from refused_address where person_id = ? and address_hash = ?) as refused
                        """,
                        row -> new Mailbox(row.getBoolean("unsubscribed"), row.getBoolean("refused")),
                        personId,
                        personId,
                        hash(address))
                .orElse(Mailbox.OPEN);
    }

    /** The caller's own: row-level security leaves no other. */
    State ofCaller() {
        return database.readOne("""
                        select (select min(unsubscribed_at) from unsubscription) as unsubscribed_at,
                          (select max(refused_at) from refused_address) as refused_at
                        """, row -> new State(at(row, "unsubscribed_at"), at(row, "refused_at")))
                .orElseThrow();
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Database.instant(row, column);
    }

    void unsubscribeCaller(Instant now) {
        database.write("""
                insert into unsubscription (person_id, athlete_id, unsubscribed_at)
                select person_id, athlete_id, ? from own_people() on conflict (person_id) do nothing
                """, now);
    }

    void subscribeCallerAgain() {
        database.write("delete from unsubscription");
    }

    void tryCallersAddressAgain() {
        database.write("delete from refused_address");
    }

    /** Of the erased nothing is kept, not even this. */
    void unsubscribe(UUID personId, Audience audience, Instant now) {
        database.write("""
                insert into unsubscription (person_id, athlete_id, unsubscribed_at)
                select ?, ?, ? where not is_erased(?)
                on conflict (person_id) do nothing
                """, personId, athleteId(personId, audience), now, personId);
    }

    void subscribeAgain(UUID personId) {
        database.write("delete from unsubscription where person_id = ?", personId);
    }

    /** A newer refusal takes the place of an older one. */
    public void refused(UUID personId, Audience audience, String address, Instant now) {
        database.write("""
                insert into refused_address (person_id, athlete_id, address_hash, refused_at)
                select ?, ?, ?, ? where not is_erased(?)
                on conflict (person_id) do update set address_hash = excluded.address_hash,
                  refused_at = excluded.refused_at
                """, personId, athleteId(personId, audience), hash(address), now, personId);
    }

    /** The address takes mail again: a message that nobody can switch off went out. */
    public void accepted(UUID personId) {
        database.write("delete from refused_address where person_id = ?", personId);
    }

    /** An athlete's rows go with the athlete. */
    private static @Nullable UUID athleteId(UUID personId, Audience audience) {
        return audience == Audience.ATHLETE ? personId : null;
    }

    private static byte[] hash(String address) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

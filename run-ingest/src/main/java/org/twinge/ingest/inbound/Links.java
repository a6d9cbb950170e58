package org.twinge.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.messaging.Database;

/** Which account of which other system is which athlete, and the offers that may become a link. */
@ApplicationScoped
class Links {
    /** An offer that was taken up. */
    record Offered(UUID athleteId, @Nullable UUID clinicId) {}

    /** Whose link it is. */
    record Owned(UUID athleteId, Link link) {}

    /** A clinic's link holds no longer than the athlete's consent to it. */
    private static final String HOLDING = """
            select link.* from link
            where (clinic_id is null or exists (
                select from access_consent as consent
                where consent.athlete_id = link.athlete_id and consent.clinic_id = link.clinic_id))
              and ended_at is null and not is_erased(link.athlete_id) and
            """;

    private final Database database;

    Links(Database database) {
        this.database = database;
    }

    /** The clinics of the calling member of staff that this athlete consents to. */
    List<UUID> clinicsBetween(UUID athleteId) {
        return database.read(
                "select clinics_between(?) as clinic_id order by 1", row -> Database.uuid(row, "clinic_id"), athleteId);
    }

    void offer(String codeHash, UUID athleteId, @Nullable UUID clinicId, Instant expiresAt) {
        database.write(
                "insert into link_offer (code_hash, athlete_id, clinic_id, expires_at) values (?, ?, ?, ?)",
                codeHash,
                athleteId,
                clinicId,
                expiresAt);
    }

    /** Takes an offer up, which nobody can a second time. */
    Optional<Offered> takeUp(String codeHash, Instant now) {
        database.write("delete from link_offer where expires_at <= ?", now);
        return database.readOne(
                "delete from link_offer where code_hash = ? returning athlete_id, clinic_id",
                row -> new Offered(Database.uuid(row, "athlete_id"), row.getObject("clinic_id", UUID.class)),
                codeHash);
    }

    Optional<Owned> withAccount(String integration, String account) {
        return database.readOne(
                "select * from link where integration = ? and account = ? and ended_at is null",
                Links::owned,
                integration,
                account);
    }

    /** In the place of the one that this account has. */
    void add(UUID athleteId, Link link) {
        database.write(
                "update link set ended_at = ? where integration = ? and account = ? and ended_at is null",
                link.linkedAt(),
                link.integration(),
                link.account());
        database.write(
                "insert into link (id, athlete_id, integration, account, clinic_id, linked_at) values (?, ?, ?, ?, ?, ?)",
                link.linkId(),
                athleteId,
                link.integration(),
                link.account(),
                link.clinicId(),
                link.linkedAt());
    }

    List<Link> of(UUID athleteId) {
        return database.read(
                "select * from link where athlete_id = ? and ended_at is null order by linked_at, id",
                Links::link,
                athleteId);
    }

    boolean end(UUID athleteId, UUID linkId, Instant now) {
        return database.write(
                        "update link set ended_at = ? where athlete_id = ? and id = ? and ended_at is null",
                        now,
                        athleteId,
                        linkId)
                == 1;
    }

    /** What was parked of an athlete, under any link they ever had. */
    void forgetParked(UUID athleteId) {
        database.write(
                "delete from parked_record where key in (select id::text from link where athlete_id = ?)", athleteId);
    }

    /** The links of these accounts that hold now. */
    List<Owned> holding(String integration, Collection<String> accounts) {
        return database.read(
                HOLDING + "integration = ? and account = any (?)", Links::owned, integration, List.copyOf(accounts));
    }

    /** Those of these links that hold now. */
    List<Owned> holding(Collection<UUID> linkIds) {
        return database.read(HOLDING + "id = any (?)", Links::owned, (Object) linkIds.toArray(UUID[]::new));
    }

    private static Owned owned(ResultSet row) throws SQLException {
        return new Owned(Database.uuid(row, "athlete_id"), link(row));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                Database.uuid(row, "id"),
                row.getString("integration"),
                row.getString("account"),
                row.getObject("clinic_id", UUID.class),
                Database.instant(row, "linked_at"));
    }
}

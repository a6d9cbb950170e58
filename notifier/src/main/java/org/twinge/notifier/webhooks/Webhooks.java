package org.twinge.notifier.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.Seal;
import org.twinge.messaging.Database;
import org.twinge.notifier.NotifierConfig;
import org.twinge.notifier.model.Level;

/** The clinics' webhooks; address and secret sealed at rest. */
@ApplicationScoped
public class Webhooks {
    private final Database database;
    private final Optional<Seal> seal;

    Webhooks(Database database, NotifierConfig config) {
        this.database = database;
        this.seal = config.sealSecret()
                .map(secret -> new Seal(
                        "twinge webhook",
                        "twinge.notifier.seal-secret",
                        secret,
                        config.oldSealSecrets().orElse(List.of())));
    }

    /** What its clinic sees of it: of the address only where it leads. */
    record Listed(UUID id, String host, Webhook.Terms terms, Instant since) {}

    boolean canBeKept() {
        return seal.isPresent();
    }

    /** Those of these clinics that want to hear of this level. */
    public List<UUID> wanting(Collection<UUID> clinics, Level level) {
        return clinics.isEmpty() || seal.isEmpty()
                ? List.of()
                : database.read(
                        "select id from clinic_webhook where clinic_id = any(?) and urgency(?) <= urgency(minimum)"
                                + " order by id",
                        row -> Database.uuid(row, "id"),
                        clinics.toArray(UUID[]::new),
                        level.name());
    }

    /** Whether it is there still, and one of these clinics'. */
    public boolean isOpen(UUID id, Collection<UUID> clinics) {
        return database.readOne(
                        "select true from clinic_webhook where id = ? and clinic_id = any(?)",
                        row -> true,
                        id,
                        clinics.toArray(UUID[]::new))
                .isPresent();
    }

    Optional<Webhook> find(UUID id) {
        return seal.flatMap(opener ->
                database.readOne("select * from clinic_webhook where id = ?", row -> opened(opener, row), id));
    }

    /** It has said that it wants no more. */
    public void gone(UUID id) {
        database.write("delete from clinic_webhook where id = ?", id);
    }

    void remove(UUID clinicId, UUID id) {
        database.write("delete from clinic_webhook where clinic_id = ? and id = ?", clinicId, id);
    }

    /** Those that the caller keeps: row-level security leaves no other clinic's. */
    List<Listed> ofClinic(UUID clinicId) {
        return database.read(
                "select id, host, format, minimum, with_level, language, created_at from clinic_webhook"
                        + " where clinic_id = ? order by created_at, id",
                row -> new Listed(
                        Database.uuid(row, "id"),
                        row.getString("host"),
                        terms(row),
                        Database.instant(row, "created_at")),
                clinicId);
    }

    boolean keeps(UUID clinicId) {
        return database.readOne("select true from own_kept_clinics() kept where kept = ?", row -> true, clinicId)
                .isPresent();
    }

    void add(UUID clinicId, Webhook webhook, Instant now) {
        database.write(
                """
                insert into clinic_webhook (id, clinic_id, host, sealed, format, minimum, with_level, language, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                webhook.id(),
                clinicId,
                webhook.address().getRawAuthority(),
                seal.orElseThrow().seal(webhook.secret().text() + " " + webhook.address(), webhook.id()),
                webhook.terms().format().name(),
                webhook.terms().minimum().name(),
                webhook.terms().withLevel(),
                webhook.terms().language(),
                now);
    }

    private static Webhook opened(Seal opener, ResultSet row) throws SQLException {
        UUID id = Database.uuid(row, "id");
        String[] secretAndAddress = opener.open(row.getBytes("sealed"), id).split(" ", 2);
        return new Webhook(id, URI.create(secretAndAddress[1]), new WebhookSecret(secretAndAddress[0]), terms(row));
    }

    private static Webhook.Terms terms(ResultSet row) throws SQLException {
        return new Webhook.Terms(
                Webhook.Format.valueOf(row.getString("format")),
                Level.valueOf(row.getString("minimum")),
                row.getBoolean("with_level"),
                row.getString("language"));
    }
}

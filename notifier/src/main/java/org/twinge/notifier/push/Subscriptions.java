package org.twinge.notifier.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Seal;
import org.twinge.messaging.Database;
import org.twinge.messaging.Ids;
import org.twinge.notifier.NotifierConfig;
import org.twinge.notifier.model.PushTerms;

/** Everybody's browsers, sealed at rest. An athlete's rows go with the athlete. */
@ApplicationScoped
public class Subscriptions {
    /** Of more the oldest goes: it is the one most likely to be forgotten. */
    static final int MOST_BROWSERS = 10;

    private final Database database;
    private final ObjectMapper json;
    private final Optional<Seal> seal;

    Subscriptions(Database database, ObjectMapper json, NotifierConfig config, Vapid vapid) {
        this.database = database;
        this.json = json;
        this.seal = vapid.publicKey()
                .map(_ -> new Seal(
                        "twinge push subscription",
                        "twinge.notifier.seal-secret",
                        config.sealSecret().orElse(""),
                        config.oldSealSecrets().orElse(List.of())));
    }

    /** Keys that do not fit end the start, and not the first alert. */
    void check(@Observes StartupEvent started) {
        // this bean and its keys exist by now
    }

    /** As it is sealed. */
    private record Content(String endpoint, String p256dh, String auth) {}

    private record Owner(UUID personId, @Nullable UUID athleteId) {}

    /** One of the caller's browsers. */
    record Browser(String id, Instant since) {}

    /** Those of them who have a browser that takes messages; nobody where there is no push. */
    public Set<UUID> having(Collection<UUID> people) {
        return seal.isEmpty()
                ? Set.of()
                : new HashSet<>(database.read(
                        "select distinct person_id from push_subscription where person_id = any(?)",
                        row -> Database.uuid(row, "person_id"),
                        (Object) people.toArray(UUID[]::new)));
    }

    /** To all of the person's browsers; empty if there is none. */
    public Optional<PushMessage> message(UUID personId, String topic, String text, PushTerms terms) {
        List<PushSubscription> browsers = of(personId);
        return browsers.isEmpty() ? Optional.empty() : Optional.of(new PushMessage(browsers, topic, text, terms));
    }

    private List<PushSubscription> of(UUID personId) {
        return seal.map(opener -> database.read(
                        "select id, sealed from push_subscription where person_id = ? order by created_at desc, id",
                        row -> opened(opener, row),
                        personId))
                .orElse(List.of());
    }

    /** Its push service knows it no more. */
    public void gone(String endpoint) {
        database.write("delete from push_subscription where endpoint_hash = ?", PushSubscription.hash(endpoint));
    }

    /** The caller's own: row-level security leaves no other. */
    List<Browser> ofCaller() {
        return database.read(
                "select endpoint_hash, min(created_at) as since from push_subscription group by 1 order by 2 desc",
                row -> new Browser(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(row.getBytes("endpoint_hash")),
                        Database.instant(row, "since")));
    }

    /** False if no snapshot has told of the caller yet. The same browser again changes its keys. */
    boolean addCallers(PushSubscription browser, Instant now) {
        List<Owner> owners = database.read(
                "select person_id, athlete_id from own_people() order by 1",
                row -> new Owner(Database.uuid(row, "person_id"), row.getObject("athlete_id", UUID.class)));
        String endpoint = browser.endpoint().toString();
        byte[] hash = PushSubscription.hash(endpoint);
        for (Owner owner : owners) {
            UUID id = Ids.v5("push subscription", owner.personId(), PushSubscription.id(endpoint));
            database.write("""
                    insert into push_subscription (id, person_id, athlete_id, endpoint_hash, sealed, created_at)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (person_id, endpoint_hash) do update set sealed = excluded.sealed
                    """, id, owner.personId(), owner.athleteId(), hash, sealed(browser, id), now);
            database.write("""
                    delete from push_subscription where id in (select id from push_subscription
                      where person_id = ? order by created_at desc, id offset ?)
                    """, owner.personId(), MOST_BROWSERS);
        }
        return !owners.isEmpty();
    }

    /** What is not there is removed already. */
    void removeCallers(byte[] endpointHash) {
        database.write("delete from push_subscription where endpoint_hash = ?", (Object) endpointHash);
    }

    void removeAllOfCaller() {
        database.write("delete from push_subscription");
    }

    private byte[] sealed(PushSubscription browser, UUID id) {
        var base64 = Base64.getUrlEncoder().withoutPadding();
        try {
            return seal.orElseThrow()
                    .seal(
                            json.writeValueAsString(new Content(
                                    browser.endpoint().toString(),
                                    base64.encodeToString(browser.p256dh()),
                                    base64.encodeToString(browser.auth()))),
                            id);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private PushSubscription opened(Seal opener, ResultSet row) throws SQLException {
        try {
            Content content =
                    json.readValue(opener.open(row.getBytes("sealed"), Database.uuid(row, "id")), Content.class);
            var base64 = Base64.getUrlDecoder();
            return new PushSubscription(
                    URI.create(content.endpoint()), base64.decode(content.p256dh()), base64.decode(content.auth()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("We wrote this ourselves", e);
        }
    }
}

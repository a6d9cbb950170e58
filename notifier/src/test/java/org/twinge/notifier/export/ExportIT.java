package org.twinge.notifier.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.notifier.deliveries.MailPort;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.ExportDecisions;
import org.twinge.testsupport.ExportDecisions.Decision;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;
import org.twinge.testsupport.Unzipped;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class ExportIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final UUID athlete = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @Inject
    ObjectMapper json;

    @BeforeEach
    void twoAthletesUnderConsent() {
        TestTopics.send(People.clinic(clinic, clinician), NOW);
        TestTopics.send(People.athlete(athlete, clinic), NOW);
        TestTopics.send(People.athlete(other, clinic), NOW);
        await().until(() ->
                Db.count("select count(*) from athlete_contact where athlete_id in (?, ?)", athlete, other) == 2);
    }

    @Test
    void nothingAboutAthletesIsForgotten() {
        List<Decision> decisions = MessageHoldings.ALL.kinds().stream()
                .map(kind -> new Decision(
                        kind.file(),
                        kind.tables(),
                        kind.source(),
                        kind.withheld().keySet(),
                        Set.of()))
                .toList();

        assertThat(ExportDecisions.undecided(
                        decisions, MessageHoldings.ALL.keptBack().keySet()))
                .isEmpty();
        assertThat(ExportDecisions.unexplained(decisions, "en")).isEmpty();
        assertThat(ExportDecisions.unexplained(decisions, "de")).isEmpty();
    }

    @Test
    void addressWishesAndWhatWasToldAreTheAthletesOwn() throws Exception {
        UUID alert = UUID.randomUUID();
        UUID toMe = delivery(athlete, alert, athlete);
        UUID toStaff = delivery(athlete, alert, clinician);
        UUID theirs = delivery(other, UUID.randomUUID(), other);
        Db.execute(
                "insert into alert (id, athlete_id, alert_id, revision, level, withdrawn, audiences, content, caused_at,"
                        + " received_at, kind) values (gen_random_uuid(), '" + athlete + "', '" + alert
                        + "', 1, 'INFO', false, 'ATHLETE,STAFF', '{\"data\": {\"a\": 1}}', now(), now(), 'TRAINING')");
        digest(athlete);
        digest(other);
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE))
                .put("/v1/email/unsubscription")
                .then()
                .statusCode(204);

        Map<String, byte[]> entries = export(athlete);

        assertThat(list(entries, "contact.json").get(0).get("email").asText()).isEqualTo(athlete + "@athletes.test");
        assertThat(list(entries, "deliveries.json")
                        .valueStream()
                        .map(one -> one.get("id").asText()))
                .containsExactlyInAnyOrder(toMe.toString(), toStaff.toString());
        assertThat(list(entries, "attempts.json")
                        .valueStream()
                        .map(one -> one.get("deliveryId").asText()))
                .containsExactly(toMe.toString());
        assertThat(list(entries, "unsubscription.json")).hasSize(1);
        JsonNode told = list(entries, "alerts.json").get(0);
        assertThat(told.get("audiences").asText()).isEqualTo("ATHLETE,STAFF");
        assertThat(told.at("/content/data/a").asInt()).isOne();
        assertThat(list(entries, "digests.json")).hasSize(1);
        assertThat(list(entries, "digest-schedule.json")).hasSize(1);
        assertThat(all(entries)).doesNotContain(theirs.toString(), other.toString(), clinician + "@staff.test");
        assertThat(entries).containsKey("manifest.json");
    }

    private static UUID delivery(UUID about, UUID alert, UUID person) {
        UUID id = UUID.randomUUID();
        Db.execute(
                "insert into delivery (id, athlete_id, alert_id, alert_revision, person_id, audience, channel, level,"
                        + " message_id, state, reason, content_free, perhaps_out, attempts, due_at, caused_at, created_at, kind)"
                        + " values ('" + id + "', '" + about + "', '" + alert + "', 1, '" + person
                        + "', 'ATHLETE', 'EMAIL', 'INFO', 'm', 'SENT', 'NEW_ALERT', false, true, 1, now(), now(), now(), 'TRAINING')");
        Db.execute("insert into delivery_attempt (id, athlete_id, delivery_id, attempted_at, provider, outcome, answer)"
                + " values (gen_random_uuid(), '" + about + "', '" + id + "', now(), 'smtp', 'ACCEPTED', '250 " + person
                + "@staff.test')");
        return id;
    }

    private static void digest(UUID whose) {
        Db.execute("insert into digest (id, person_id, athlete_id, first_day, last_day, message_id, state, reason,"
                + " attempts, perhaps_out, due_at, created_at) values (gen_random_uuid(), '" + whose + "', '" + whose
                + "', '2026-02-01', '2026-02-07', 'd', 'SENT', 'DIGEST_DUE', 1, true, now(), now())");
    }

    @Test
    void staffGetNone() {
        given().get("/v1/export").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(clinician.toString(), Roles.CLINICIAN))
                .get("/v1/export")
                .then()
                .statusCode(403);
    }

    private static Map<String, byte[]> export(UUID whose) {
        return Unzipped.of(given().auth()
                .oauth2(Tokens.of(whose.toString(), Roles.ATHLETE))
                .get("/v1/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private JsonNode list(Map<String, byte[]> entries, String name) throws Exception {
        return json.readTree(Unzipped.text(entries, name));
    }

    private static String all(Map<String, byte[]> entries) {
        return entries.values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}

package org.twinge.notifier.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.twinge.notifier.deliveries.Stories.SUNDAY;
import static org.twinge.notifier.deliveries.Stories.saddleNumbness;
import static org.twinge.notifier.deliveries.Stories.send;
import static org.twinge.notifier.deliveries.Stories.spike;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.contracts.ClinicSnapshot.StaffMember;
import org.twinge.contracts.ClinicSnapshot.StaffRole;
import org.twinge.notifier.webhooks.WebhookSecret;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** A clinic's own system hears that there is a message, and nothing about whom. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class WebhookIT {
    private final Receiver receiver = new Receiver();
    private final UUID clinic = UUID.randomUUID();
    private final UUID admin = UUID.randomUUID();
    private final UUID physio = UUID.randomUUID();
    private final UUID athlete = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();

    @BeforeEach
    void aClinicWithAnAthlete() {
        MailServer.running();
        TestTopics.send(
                new ClinicSnapshot(
                        clinic,
                        1,
                        "Clinic",
                        ZoneId.of("Europe/Berlin"),
                        null,
                        List.of(member(admin, StaffRole.CLINIC_ADMIN), member(physio, StaffRole.CLINICIAN)),
                        null,
                        List.of()),
                SUNDAY);
        TestTopics.send(People.athlete(athlete, clinic), SUNDAY);
        await().until(() -> Db.count("select count(*) from staff_contact where clinic_id = ?", clinic) == 2
                && Db.count("select count(*) from access_staff where clinic_id = ?", clinic) == 2
                && Db.count("select count(*) from access_consent where athlete_id = ?", athlete) == 1);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void aSignedMessageWithoutHealthDataReachesIt() {
        WebhookSecret secret = new WebhookSecret(add(Map.of()).extract().path("secret"));
        send(saddleNumbness(alert, athlete, Audience.ATHLETE, Audience.STAFF));

        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(1));
        Receiver.Taken message = receiver.taken().getFirst();
        String id = delivery().get("id").toString();
        assertThat(message.body())
                .isEqualTo("{\"id\":\"" + id + "\",\"text\":\"Twinge has a message for your clinic.\","
                        + "\"link\":\"https://dashboard.test/\"}");
        assertThat(message.header("webhook-id")).isEqualTo(id);
        Instant at = Instant.ofEpochSecond(Long.parseLong(message.header("webhook-timestamp")));
        assertThat(at).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
        assertThat(message.header("webhook-signature")).isEqualTo(secret.sign(id, at, message.body()));
        await().untilAsserted(() -> assertThat(delivery()).containsEntry("state", "SENT"));
    }

    @Test
    void itIsToldTheLevelOnlyWhereItsClinicWantsThatAndInWordsOfItsOwn() {
        add(Map.of("format", "SLACK", "withLevel", true, "language", "de"));
        send(saddleNumbness(alert, athlete, Audience.STAFF));

        await().untilAsserted(() -> assertThat(receiver.taken())
                .extracting(Receiver.Taken::body)
                .containsExactly("{\"text\":\"EMERGENCY: Neue Nachricht von Twinge für Ihre Praxis."
                        + " https://dashboard.test/\"}"));
    }

    @Test
    void plainTextForWhoeverTakesNoJson() {
        add(Map.of("format", "TEXT"));
        send(saddleNumbness(alert, athlete, Audience.STAFF));

        await().untilAsserted(() -> assertThat(receiver.taken())
                .extracting(Receiver.Taken::body)
                .containsExactly("Twinge has a message for your clinic. https://dashboard.test/"));
    }

    @Test
    void whatIsNotForStaffOrGentlerThanItWantsIsNotTold() {
        add(Map.of("minimum", "EMERGENCY"));
        send(spike(UUID.randomUUID(), 1, athlete, SpikeBand.OVER_30_PERCENT));
        send(saddleNumbness(UUID.randomUUID(), athlete, Audience.ATHLETE));
        send(saddleNumbness(alert, athlete, Audience.STAFF));

        await().untilAsserted(() -> assertThat(receiver.taken()).hasSize(1));
        assertThat(Db.count("select count(*) from delivery where athlete_id = ? and channel = 'WEBHOOK'", athlete))
                .isOne();
    }

    @Test
    void aSystemThatIsBeingMovedIsTriedAgainUnderTheSameId() {
        receiver.answers(404, 503);
        add(Map.of());
        send(saddleNumbness(alert, athlete, Audience.STAFF));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(delivery()).containsEntry("state", "SENT"));
        assertThat(receiver.taken())
                .extracting(message -> message.header("webhook-id"))
                .hasSize(3)
                .containsOnly(delivery().get("id").toString());
    }

    @Test
    void aSystemThatWantsNoMoreIsForgotten() {
        receiver.answers(410);
        add(Map.of());
        send(saddleNumbness(alert, athlete, Audience.STAFF));

        await().untilAsserted(() -> assertThat(delivery()).containsEntry("state", "UNDELIVERABLE"));
        assertThat(Db.count("select count(*) from clinic_webhook where clinic_id = ?", clinic))
                .isZero();
    }

    @Test
    void aConsentThatEndsBeforeTheMessageIsOutEndsTheMessage() {
        receiver.answers(503, 503, 503, 503, 503, 503, 503, 503, 503, 503, 503, 503);
        add(Map.of());
        send(saddleNumbness(alert, athlete, Audience.STAFF));
        await().until(() -> !receiver.taken().isEmpty());
        TestTopics.send(People.athlete(athlete, 2, true, "en"), SUNDAY);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(delivery())
                        .containsEntry("state", "DROPPED")
                        .containsEntry("reason", "NOT_ENTITLED"));
    }

    @Test
    void onlyTheClinicsOwnAdminsKeepIt() {
        String id = add(Map.of()).extract().path("id");
        UUID stranger = UUID.randomUUID();

        as(admin, Roles.CLINIC_ADMIN)
                .get(path())
                .then()
                .statusCode(200)
                .body("id", contains(id), "[0].host", containsString("127.0.0.1:"))
                .body(not(containsString("whsec_")), not(containsString("/token-of-the-clinic")));
        // by their token an admin somewhere, but not of this clinic
        for (UUID other : List.of(physio, stranger)) {
            as(other, Roles.CLINIC_ADMIN).get(path()).then().statusCode(404);
            as(other, Roles.CLINIC_ADMIN)
                    .contentType(ContentType.JSON)
                    .body(Map.of("address", receiver.address()))
                    .post(path())
                    .then()
                    .statusCode(404);
            as(other, Roles.CLINIC_ADMIN).delete(path() + "/" + id).then().statusCode(204);
        }
        as(physio, Roles.CLINICIAN).get(path()).then().statusCode(403);
        as(admin, Roles.CLINIC_ADMIN).get(path()).then().body("id", contains(id));
        assertThat(new String(
                        (byte[]) Db.query("select sealed from clinic_webhook where clinic_id = ?", clinic)
                                .getFirst()
                                .get("sealed"),
                        StandardCharsets.ISO_8859_1))
                .as("sealed at rest")
                .doesNotContain("whsec_", "token-of-the-clinic");

        as(admin, Roles.CLINIC_ADMIN).delete(path() + "/" + id).then().statusCode(204);
        as(admin, Roles.CLINIC_ADMIN).get(path()).then().body("$", hasSize(0));
    }

    @Test
    void whatCannotBeKeptIsRefusedWithItsReasonsAndTooManyAreTooMany() {
        as(admin, Roles.CLINIC_ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("address", "ftp://x", "format", "XML", "minimum", "LOUD", "language", "fr"))
                .post(path())
                .then()
                .statusCode(400)
                .contentType(containsString("problem+json"))
                .body("violations.field", hasItems("address", "format", "minimum", "language"));
        for (int i = 0; i < 10; i++) {
            add(Map.of());
        }
        as(admin, Roles.CLINIC_ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("address", receiver.address()))
                .post(path())
                .then()
                .statusCode(409);
    }

    private ValidatableResponse add(Map<String, Object> terms) {
        Map<String, Object> wanted = new HashMap<>(terms);
        wanted.put("address", receiver.address());
        return as(admin, Roles.CLINIC_ADMIN)
                .contentType(ContentType.JSON)
                .body(wanted)
                .post(path())
                .then()
                .statusCode(201);
    }

    private String path() {
        return "/v1/clinics/" + clinic + "/webhooks";
    }

    private static RequestSpecification as(UUID subject, String role) {
        return given().auth().oauth2(Tokens.of(subject.toString(), role));
    }

    private static StaffMember member(UUID id, StaffRole role) {
        return new StaffMember(id, id.toString(), "Dr " + role, id + "@staff.test", true, "en", Set.of(role));
    }

    /** Empty while there is none. */
    private Map<String, Object> delivery() {
        return Db.query("select * from delivery where channel = 'WEBHOOK' and alert_id = ?", alert).stream()
                .findFirst()
                .orElse(Map.of());
    }
}

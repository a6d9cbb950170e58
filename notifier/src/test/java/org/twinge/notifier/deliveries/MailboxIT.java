package org.twinge.notifier.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.twinge.notifier.deliveries.Stories.SUNDAY;
import static org.twinge.notifier.deliveries.Stories.saddleNumbness;
import static org.twinge.notifier.deliveries.Stories.send;
import static org.twinge.notifier.deliveries.Stories.spike;
import static org.twinge.notifier.deliveries.Stories.wantsEachByItself;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.ErasureRequested;
import org.twinge.notifier.deliveries.MailServer.Mail;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** Unsubscribed, refused, and back again. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class MailboxIT {
    private final MailServer mail = MailServer.running();
    private final UUID athlete = UUID.randomUUID();
    private final String address = athlete + "@athletes.test";

    @BeforeEach
    void anAthlete() {
        TestTopics.send(People.athlete(athlete), SUNDAY);
        await().until(() -> Db.count("select count(*) from athlete_contact where athlete_id = ?", athlete) == 1);
        wantsEachByItself(athlete);
    }

    @Test
    void oneClickInTheMailProgramEndsGentleEmailsAndOneMoreBringsThemBack() throws Exception {
        raise("SENT", "NEW_ALERT");
        Mail first = mail.toAthlete(athlete).getFirst();
        assertThat(first.message().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String header = first.message().getHeader("List-Unsubscribe")[0];
        assertThat(header).startsWith("<https://notifier.test/unsubscribe/").endsWith(">");
        String link = header.substring("<https://notifier.test".length(), header.length() - 1);

        given().get(link).then().statusCode(200).body(containsString("Emergencies"), containsString("Unsubscribe"));
        raise("SENT", "NEW_ALERT"); // looking changes nothing
        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("cannot be switched off"));
        raise("DROPPED", "UNSUBSCRIBED");
        assertThat(mail.toAthlete(athlete)).hasSize(2);

        UUID emergency = UUID.randomUUID();
        send(saddleNumbness(emergency, athlete, Audience.ATHLETE));
        awaitDelivery(emergency, "SENT", "NEW_ALERT");
        assertThat(mail.toAthlete(athlete).getLast().message().getHeader("List-Unsubscribe"))
                .as("nobody can switch it off")
                .isNull();

        given().header("Accept-Language", "de-AT")
                .post(link + "/undo")
                .then()
                .statusCode(200)
                .body(containsString("Sie bekommen wieder E-Mails"));
        raise("SENT", "NEW_ALERT");
    }

    @Test
    void aMadeUpLinkDoesNothing() {
        given().get("/unsubscribe/made-up").then().statusCode(404);
        given().post("/unsubscribe/made-up").then().statusCode(404);
        given().post("/unsubscribe/made-up/undo").then().statusCode(404);
    }

    @Test
    void anAddressThatIsNoneIsNotTriedAgainButInAnEmergency() {
        mail.refuse(address, 550, 2);
        raise("UNDELIVERABLE", "REFUSED");
        raise("UNDELIVERABLE", "ADDRESS_REFUSED");
        me().get("/v1/email").then().body("refusedAt", notNullValue()).body("unsubscribedAt", nullValue());

        UUID emergency = UUID.randomUUID();
        send(saddleNumbness(emergency, athlete, Audience.ATHLETE));
        awaitDelivery(emergency, "UNDELIVERABLE", "REFUSED");
        me().delete("/v1/email/refusal").then().statusCode(204);
        raise("SENT", "NEW_ALERT");
    }

    @Test
    void aFullMailboxIsTriedAgainWithTheNextMessage() {
        mail.refuse(address, 552, 1);
        raise("UNDELIVERABLE", "REFUSED");
        raise("SENT", "NEW_ALERT");
    }

    @Test
    void peopleChangeTheirOwnOnly() {
        UUID clinic = UUID.randomUUID();
        UUID physio = UUID.randomUUID();
        TestTopics.send(People.clinic(clinic, physio), SUNDAY);
        TestTopics.send(People.athlete(athlete, 2, true, "en", clinic), SUNDAY);
        await().until(() -> Db.count("select count(*) from access_consent where clinic_id = ?", clinic) == 1
                && Db.count("select count(*) from access_staff where clinic_id = ?", clinic) == 1);

        me().put("/v1/email/unsubscription").then().statusCode(204);
        me().put("/v1/email/unsubscription").then().statusCode(204);
        me().get("/v1/email").then().statusCode(200).body("unsubscribedAt", notNullValue());
        as(physio, Roles.CLINICIAN).get("/v1/email").then().statusCode(200).body("unsubscribedAt", nullValue());
        as(physio, Roles.CLINICIAN).delete("/v1/email/unsubscription").then().statusCode(204);
        as(physio, Roles.CLINICIAN).put("/v1/email/unsubscription").then().statusCode(204);
        as(physio, Roles.CLINICIAN).delete("/v1/email/unsubscription").then().statusCode(204);
        raise("DROPPED", "UNSUBSCRIBED");

        me().delete("/v1/email/unsubscription").then().statusCode(204);
        raise("SENT", "NEW_ALERT");
        given().get("/v1/email").then().statusCode(401);
        as(athlete, Roles.EDITOR).get("/v1/email").then().statusCode(403);
    }

    @Test
    void nothingStaysOfTheErasedNorComesBackByAnOldLink() throws Exception {
        raise("SENT", "NEW_ALERT");
        String header = mail.toAthlete(athlete).getFirst().message().getHeader("List-Unsubscribe")[0];
        String link = header.substring("<https://notifier.test".length(), header.length() - 1);
        given().post(link).then().statusCode(200);
        TestTopics.send(new ErasureRequested(athlete, SUNDAY), SUNDAY);
        await().until(() -> rows() == 0);

        given().post(link).then().statusCode(200);

        assertThat(rows()).isZero();
    }

    private long rows() {
        return Db.count("select count(*) from unsubscription where person_id = ?", athlete);
    }

    private void raise(String state, String reason) {
        UUID alert = UUID.randomUUID();
        send(spike(alert, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitDelivery(alert, state, reason);
    }

    private static void awaitDelivery(UUID alert, String state, String reason) {
        await().untilAsserted(() -> assertThat(
                        Db.query("select state || ' ' || reason as became from delivery where alert_id = ?", alert))
                .extracting(row -> row.get("became"))
                .containsExactly(state + " " + reason));
    }

    private RequestSpecification me() {
        return as(athlete, Roles.ATHLETE);
    }

    private static RequestSpecification as(UUID person, String role) {
        return given().auth().oauth2(Tokens.of(person.toString(), role));
    }
}

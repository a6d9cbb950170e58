package org.twinge.notifier.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.twinge.notifier.deliveries.Stories.SUNDAY;
import static org.twinge.notifier.deliveries.Stories.saddleNumbness;
import static org.twinge.notifier.deliveries.Stories.send;
import static org.twinge.notifier.deliveries.Stories.spike;
import static org.twinge.notifier.deliveries.Stories.staffMessage;
import static org.twinge.notifier.deliveries.Stories.wantsEachByItself;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Topics;
import org.twinge.notifier.push.BrowserStandIn;
import org.twinge.notifier.push.PushServiceStandIn;
import org.twinge.notifier.push.PushServiceStandIn.Taken;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** From an alert to a browser, and what happens when it is not there. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class PushIT {
    private final MailServer mail = MailServer.running();
    private final PushServiceStandIn push = new PushServiceStandIn();
    private final BrowserStandIn browser = new BrowserStandIn();
    private final UUID athlete = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();

    @BeforeEach
    void anAthleteWithABrowser() {
        TestTopics.send(People.athlete(athlete), SUNDAY);
        await().until(() -> Db.count("select count(*) from athlete_contact where athlete_id = ?", athlete) == 1);
        subscribe("phone").statusCode(204);
    }

    @AfterEach
    void stop() {
        push.close();
    }

    @Test
    void aGentleMessageRingsInTheBrowserAndIsNotEmailedToo() throws Exception {
        send(spike(alert, 1, athlete, SpikeBand.OVER_30_PERCENT));

        awaitStates(tuple("EMAIL", "DROPPED", "TOLD_ELSEWHERE"), tuple("PUSH", "SENT", "NEW_ALERT"));
        Taken message = push.taken("phone").getFirst();
        assertThat(new String(browser.read(message.body()), StandardCharsets.UTF_8))
                .as("nothing about health, not even inside")
                .isEqualTo("{\"text\":\"Twinge has a message for you\",\"topic\":\"" + message.topic() + "\"}");
        assertThat(message.urgency()).isEqualTo("low");
        assertThat(Long.parseLong(message.ttl())).isBetween(345_000L, 345_600L);
        assertThat(message.topic()).matches("[A-Za-z0-9_-]{22}");
        assertThat(message.authorization()).startsWith("vapid t=").contains(", k=BP4z9KsN6nGRTbVYI_c7");
        assertThat(mail.toAthlete(athlete)).isEmpty();
        assertThat(TestTopics.read(DeliverySettled.class, Topics.DELIVERIES, athlete))
                .extracting(DeliverySettled::channel, DeliverySettled::outcome)
                .containsExactly(tuple(DeliverySettled.Channel.PUSH, DeliverySettled.Outcome.SENT));
    }

    @Test
    void anEmergencyComesByEmailAndInAllBrowsers() {
        subscribe("laptop").statusCode(204);
        send(saddleNumbness(alert, athlete, Audience.ATHLETE));

        awaitStates(tuple("EMAIL", "SENT", "NEW_ALERT"), tuple("PUSH", "SENT", "NEW_ALERT"));
        assertThat(mail.toAthlete(athlete)).hasSize(1);
        assertThat(push.taken("phone").getFirst().urgency()).isEqualTo("high");
        assertThat(push.taken("laptop")).hasSize(1);
    }

    @Test
    void anUrgentMessageThatIsNoEmergencyIsEmailed() {
        send(staffMessage(alert, athlete));

        awaitStates(tuple("EMAIL", "SENT", "NEW_ALERT"), tuple("PUSH", "DROPPED", "TOLD_ELSEWHERE"));
        assertThat(push.taken("phone")).isEmpty();
    }

    @Test
    void anUrgentMessageThatNoMailServerTakesRings() {
        mail.refuse(athlete + "@athletes.test", 550, 1);
        send(staffMessage(alert, athlete));

        awaitStates(tuple("EMAIL", "UNDELIVERABLE", "REFUSED"), tuple("PUSH", "SENT", "NEW_ALERT"));
        assertThat(push.taken("phone")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aBrowserThatIsGoneIsForgottenAndEmailTakesOver(int status) {
        push.answers("phone", "", status);
        send(spike(alert, 1, athlete, SpikeBand.OVER_30_PERCENT));

        awaitStates(tuple("EMAIL", "SENT", "NEW_ALERT"), tuple("PUSH", "UNDELIVERABLE", "REFUSED"));
        assertThat(mail.toAthlete(athlete)).hasSize(1);
        assertThat(browsers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 307, 403})
    void whatIsRefusedForAnotherReasonGoesByEmailAndTheBrowserStays(int status) {
        push.answers("phone", "", status);
        send(spike(alert, 1, athlete, SpikeBand.OVER_30_PERCENT));

        awaitStates(tuple("EMAIL", "SENT", "NEW_ALERT"), tuple("PUSH", "UNDELIVERABLE", "REFUSED"));
        assertThat(browsers()).isOne();
    }

    @Test
    void aPushServiceInTroubleIsWaitedForAndBelievedAboutHowLong() {
        push.answers("phone", "3", 429, 500);
        send(spike(alert, 1, athlete, SpikeBand.OVER_30_PERCENT));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(states())
                        .containsExactly(
                                tuple("EMAIL", "DROPPED", "TOLD_ELSEWHERE"), tuple("PUSH", "SENT", "NEW_ALERT")));
        List<Map<String, Object>> attempts = attempts();
        assertThat(attempts)
                .extracting(attempt -> attempt.get("outcome"), attempt -> attempt.get("answer"))
                .containsExactly(tuple("TRANSIENT", "429"), tuple("TRANSIENT", "500"), tuple("SENT", "201"));
        assertThat((Boolean) Db.query(
                                "select max(a.attempted_at) - min(a.attempted_at) >= interval '6 seconds' as waited"
                                        + " from delivery_attempt a join delivery d on d.id = a.delivery_id"
                                        + " where d.alert_id = ?",
                                alert)
                        .getFirst()
                        .get("waited"))
                .isTrue();
        assertThat(push.taken("phone")).extracting(Taken::topic).hasSize(3).containsOnly(topic());
    }

    @Test
    void aPushServiceThatHangsIsAskedAgainUnderTheSameTopic() {
        push.answers("phone", "", 0);
        send(spike(alert, 1, athlete, SpikeBand.OVER_30_PERCENT));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(states()).contains(tuple("PUSH", "SENT", "NEW_ALERT")));
        assertThat(push.taken("phone")).extracting(Taken::topic).hasSize(2).containsOnly(topic());
        assertThat(attempts().getFirst()).containsEntry("answer", "SocketTimeoutException");
        assertThat(Db.count("select count(*) from delivery where alert_id = ? and perhaps_out", alert))
                .isOne();
    }

    @Test
    void whatADeadSenderLeftBehindIsTakenUpUnderTheSameTopic() {
        send(spike(alert, 1, athlete, SpikeBand.OVER_30_PERCENT));
        await().untilAsserted(() -> assertThat(states()).contains(tuple("PUSH", "SENT", "NEW_ALERT")));
        // as if the process had died after the push service's 201 and before our commit
        Db.execute("update delivery set state = 'LEASED', settled_at = null, lease_owner = gen_random_uuid(),"
                + " due_at = now() where channel = 'PUSH' and alert_id = '" + alert + "'");

        await().untilAsserted(() -> assertThat(push.taken("phone")).hasSize(2));
        assertThat(push.taken("phone")).extracting(Taken::topic).containsOnly(topic());
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        wantsEachByItself(athlete);
        send(spike(alert, 1, athlete, SpikeBand.OVER_10_PERCENT));
        await().untilAsserted(() -> assertThat(push.taken("phone")).hasSize(1));
        await().untilAsserted(() -> assertThat(states()).contains(tuple("PUSH", "SENT", "NEW_ALERT")));
        send(spike(alert, 2, athlete, SpikeBand.OVER_100_PERCENT));

        await().untilAsserted(() -> assertThat(push.taken("phone")).hasSize(2));
        assertThat(push.taken("phone")).extracting(Taken::topic).containsOnly(topic());
        await().untilAsserted(() -> assertThat(states())
                .containsExactlyInAnyOrder(
                        tuple("EMAIL", "DROPPED", "TOLD_ELSEWHERE"),
                        tuple("PUSH", "SENT", "NEW_ALERT"),
                        tuple("EMAIL", "DROPPED", "TOLD_ELSEWHERE"),
                        tuple("PUSH", "SENT", "CORRECTION")));
    }

    @Test
    void whoTurnsItOffGetsEmailsAgain() {
        String id = caller().get("/v1/push").then().statusCode(200).extract().path("browsers[0].id");
        caller().delete("/v1/push/browsers/" + id).then().statusCode(204);
        caller().delete("/v1/push/browsers/" + id).then().statusCode(204);
        send(spike(alert, 1, athlete, SpikeBand.OVER_30_PERCENT));

        awaitStates(tuple("EMAIL", "SENT", "NEW_ALERT"));
        assertThat(push.taken("phone")).isEmpty();
    }

    @Test
    void aBrowserThatWasTurnedOffMeanwhileIsNotRung() {
        push.answers("phone", "", 503, 503, 503, 503, 503, 503, 503, 503);
        send(spike(alert, 1, athlete, SpikeBand.OVER_30_PERCENT));
        await().until(() -> !attempts().isEmpty());
        caller().delete("/v1/push/browsers").then().statusCode(204);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(states())
                        .containsExactly(
                                tuple("EMAIL", "SENT", "NEW_ALERT"), tuple("PUSH", "UNDELIVERABLE", "NO_BROWSER")));
    }

    @Test
    void theSameBrowserTwiceIsOneAndOfTooManyTheOldestGoes() {
        subscribe("phone").statusCode(204);
        assertThat(browsers()).isOne();
        IntStream.range(0, 10).forEach(i -> subscribe("tab-" + i).statusCode(204));

        caller().get("/v1/push").then().body("browsers", hasSize(10));
        assertThat(Db.query("select sealed from push_subscription where person_id = ?", athlete))
                .allSatisfy(row -> assertThat(new String((byte[]) row.get("sealed"), StandardCharsets.ISO_8859_1))
                        .as("sealed at rest")
                        .doesNotContain("127.0.0.1"));
    }

    @Test
    void nobodySeesOrRemovesSomebodyElsesBrowser() {
        UUID stranger = UUID.randomUUID();
        TestTopics.send(People.athlete(stranger), SUNDAY);
        await().until(() -> Db.count("select count(*) from athlete_contact where athlete_id = ?", stranger) == 1);
        String id = caller().get("/v1/push").then().extract().path("browsers[0].id");

        as(stranger).get("/v1/push").then().statusCode(200).body("browsers", hasSize(0));
        as(stranger).delete("/v1/push/browsers/" + id).then().statusCode(204);
        as(stranger).delete("/v1/push/browsers").then().statusCode(204);

        assertThat(browsers()).isOne();
        given().get("/v1/push").then().statusCode(401);
    }

    @Test
    void whatIsNoSubscriptionIsRefusedWithItsReasons() {
        caller().contentType(ContentType.JSON)
                .body(Map.of("endpoint", "https://10.0.0.1", "keys", Map.of("auth", "AAAA")))
                .post("/v1/push/browsers")
                .then()
                .statusCode(400)
                .contentType(containsString("problem+json"))
                .body("violations.field", equalTo(List.of("keys.p256dh", "keys.auth")));
        as(UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(browser.json(push.endpoint("nobody")))
                .post("/v1/push/browsers")
                .then()
                .statusCode(404);
    }

    @Test
    void anAddressInsideTheHouseIsNeverAskedAndForgotten() {
        caller().delete("/v1/push/browsers").then().statusCode(204);
        caller().contentType(ContentType.JSON)
                .body(browser.json("https://169.254.169.254/latest/meta-data"))
                .post("/v1/push/browsers")
                .then()
                .statusCode(204);
        send(spike(alert, 1, athlete, SpikeBand.OVER_30_PERCENT));

        awaitStates(tuple("EMAIL", "SENT", "NEW_ALERT"), tuple("PUSH", "UNDELIVERABLE", "REFUSED"));
        assertThat(attempts())
                .extracting(attempt -> attempt.get("answer"))
                .containsExactlyInAnyOrder("not a public address", "250 kept");
        assertThat(browsers()).isZero();
    }

    @Test
    void anErasureTakesBrowsersAlong() {
        TestTopics.send(new ErasureRequested(athlete, SUNDAY), SUNDAY);

        await().until(() -> browsers() == 0);
    }

    private ValidatableResponse subscribe(String name) {
        return caller().contentType(ContentType.JSON)
                .body(browser.json(push.endpoint(name)))
                .post("/v1/push/browsers")
                .then();
    }

    private RequestSpecification caller() {
        return as(athlete);
    }

    private static RequestSpecification as(UUID subject) {
        return given().auth().oauth2(Tokens.of(subject.toString(), Roles.ATHLETE));
    }

    private long browsers() {
        return Db.count("select count(*) from push_subscription where person_id = ?", athlete);
    }

    private String topic() {
        return (String) Db.query("select message_id from delivery where channel = 'PUSH' and alert_id = ?", alert)
                .getFirst()
                .get("message_id");
    }

    private void awaitStates(Tuple... expected) {
        await().untilAsserted(() -> assertThat(states()).containsExactly(expected));
    }

    private List<Tuple> states() {
        return Db.query(
                        "select channel, state, reason from delivery where alert_id = ? order by alert_revision, channel",
                        alert)
                .stream()
                .map(row -> tuple(row.get("channel"), row.get("state"), row.get("reason")))
                .toList();
    }

    private List<Map<String, Object>> attempts() {
        return Db.query(
                "select a.* from delivery_attempt a join delivery d on d.id = a.delivery_id where d.alert_id = ?"
                        + " order by a.attempted_at",
                alert);
    }
}

package org.twinge.notifier.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.twinge.notifier.deliveries.Stories.SUNDAY;
import static org.twinge.notifier.deliveries.Stories.question;
import static org.twinge.notifier.deliveries.Stories.saddleNumbness;
import static org.twinge.notifier.deliveries.Stories.send;
import static org.twinge.notifier.deliveries.Stories.spike;
import static org.twinge.notifier.deliveries.Stories.withdrawal;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.Question;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.ErasureRequested;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** What people wish is kept, is their own, and decides what they are told. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class PreferencesIT {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MailServer mail = MailServer.running();
    private final UUID athlete = UUID.randomUUID();

    @BeforeEach
    void anAthlete() {
        TestTopics.send(People.athlete(athlete), SUNDAY);
        await().until(() -> Db.count("select count(*) from athlete_contact where athlete_id = ?", athlete) == 1);
    }

    @Test
    void whoHasSaidNothingReadsTheUsualOnesAndWhatCannotBeSwitchedOff() {
        read(athlete)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("minimums.TRAINING.EMAIL", equalTo("INFO"))
                .body("quietHours", nullValue())
                .body("dailyMessages", equalTo(5))
                .body("repeatAfterDays", equalTo(3))
                .body("digest", equalTo(true))
                .body("always.ATHLETE", contains("EMERGENCY", "SAME_DAY", "SOON"))
                .body("always.STAFF", nullValue());
    }

    @Test
    void whatIsSavedIsReadAndSavedOverOnlyByWhoHasSeenIt() {
        save(athlete, "\"0\"", wanted()).statusCode(200).header("ETag", "\"1\"");
        save(athlete, "\"0\"", wanted())
                .statusCode(412)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        equalTo("Your preferences have been changed meanwhile, perhaps in another window."
                                + " Read them again first"));
        save(athlete, null, wanted()).statusCode(428);
        save(athlete, "1", wanted()).statusCode(400);
        save(athlete, "\"1\"", with("digest", false)).statusCode(200).header("ETag", "\"2\"");

        read(athlete)
                .header("ETag", "\"2\"")
                .body("minimums.TRAINING.EMAIL", equalTo("NOTICE"))
                .body("minimums.QUESTION.EMAIL", equalTo("INFO"))
                .body("quietHours.from", equalTo("22:00"))
                .body("quietHours.to", equalTo("07:00"))
                .body("dailyMessages", equalTo(20))
                .body("digest", equalTo(false));
    }

    @Test
    void whatCannotBeKeptIsNamedFieldByField() {
        save(
                        athlete,
                        "\"0\"",
                        Map.of(
                                "minimums",
                                Map.of("TRAINING", Map.of("EMAIL", "EMERGENCY", "PIGEON", "INFO"), "WEATHER", Map.of()),
                                "quietHours",
                                Map.of("from", "22 o'clock", "to", "07:00"),
                                "dailyMessages",
                                0,
                                "digest",
                                true))
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "minimums.TRAINING.EMAIL",
                                "minimums.TRAINING",
                                "minimums.WEATHER",
                                "quietHours.from",
                                "dailyMessages",
                                "repeatAfterDays"));
        save(athlete, "\"0\"", with("quietHours", Map.of("from", "07:00", "to", "07:00")))
                .statusCode(400)
                .body("violations.field", contains("quietHours.to"));
        save(athlete, "\"0\"", Map.of()).statusCode(400);
        read(athlete).header("ETag", "\"0\"");
    }

    @Test
    void peopleReadAndChangeTheirOwnOnly() {
        UUID clinic = UUID.randomUUID();
        UUID physio = UUID.randomUUID();
        TestTopics.send(People.clinic(clinic, physio), SUNDAY);
        TestTopics.send(People.athlete(athlete, 2, true, "en", clinic), SUNDAY);
        await().until(() -> Db.count("select count(*) from access_consent where clinic_id = ?", clinic) == 1
                && Db.count("select count(*) from access_staff where clinic_id = ?", clinic) == 1);
        save(athlete, "\"0\"", wanted()).statusCode(200);

        as(physio, Roles.CLINICIAN)
                .get("/v1/preferences")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("always.STAFF", contains("EMERGENCY", "SAME_DAY"))
                .body("always.ATHLETE", nullValue());
        given().get("/v1/preferences").then().statusCode(401);
        as(athlete, Roles.EDITOR).get("/v1/preferences").then().statusCode(403);
        as(UUID.randomUUID(), Roles.ATHLETE).get("/v1/preferences").then().statusCode(404);
        save(UUID.randomUUID(), "\"0\"", wanted()).statusCode(404);
    }

    @Test
    void whatIsGentlerThanWantedWaitsForTheDigestAndAnEmergencyDoesNot() {
        save(athlete, "\"0\"", awake()).statusCode(200);
        UUID gentle = UUID.randomUUID();
        UUID emergency = UUID.randomUUID();

        send(spike(gentle, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitDelivery(gentle, "DIGESTED BELOW_MINIMUM");
        send(saddleNumbness(emergency, athlete, Audience.ATHLETE));
        awaitDelivery(emergency, "SENT NEW_ALERT");
        send(withdrawal(gentle, 2, athlete));

        awaitDelivery(gentle, "DROPPED REPLACED", "DROPPED NOTHING_TO_CORRECT");
        assertThat(mail.toAthlete(athlete)).hasSize(1);
    }

    @Test
    void theSameRuleAgainWaitsForTheDigestUnlessItIsMoreUrgentOrTheFirstWasTakenBack() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID wild = UUID.randomUUID();
        send(spike(first, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitDelivery(first, "SENT NEW_ALERT");
        send(spike(second, 1, athlete, SpikeBand.OVER_30_PERCENT));
        awaitDelivery(second, "DIGESTED TOLD_OF_LATE");
        send(spike(wild, 1, athlete, SpikeBand.OVER_100_PERCENT));
        awaitDelivery(wild, "SENT NEW_ALERT");

        send(withdrawal(first, 2, athlete));
        awaitDelivery(first, "SENT NEW_ALERT", "SENT CORRECTION");
        send(withdrawal(wild, 2, athlete));
        awaitDelivery(wild, "SENT NEW_ALERT", "SENT CORRECTION");
        UUID third = UUID.randomUUID();
        send(spike(third, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitDelivery(third, "SENT NEW_ALERT");
    }

    @Test
    void enoughForTodayIsEnoughButQuestionsDoNotWait() {
        save(athlete, "\"0\"", Map.of("dailyMessages", 1, "repeatAfterDays", 0, "digest", true))
                .statusCode(200);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID asked = UUID.randomUUID();

        send(spike(first, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitDelivery(first, "SENT NEW_ALERT");
        send(spike(second, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitDelivery(second, "DIGESTED ENOUGH_FOR_TODAY");
        send(question(asked, athlete, Question.WEEKLY));
        awaitDelivery(asked, "SENT NEW_ALERT");

        Db.execute("update delivery set settled_at = settled_at - interval '1 day' where person_id = '" + athlete
                + "' and state = 'SENT'");
        UUID tomorrow = UUID.randomUUID();
        send(spike(tomorrow, 1, athlete, SpikeBand.OVER_10_PERCENT));
        awaitDelivery(tomorrow, "SENT NEW_ALERT");
    }

    @Test
    void quietHoursHoldUntilTheirEnd() {
        LocalTime now = LocalTime.now(BERLIN);
        save(
                        athlete,
                        "\"0\"",
                        with(
                                "quietHours",
                                Map.of(
                                        "from",
                                        now.minusMinutes(5).toString().substring(0, 5),
                                        "to",
                                        now.plusHours(2).toString().substring(0, 5))))
                .statusCode(200);
        UUID held = UUID.randomUUID();
        send(spike(held, 1, athlete, SpikeBand.OVER_100_PERCENT));
        awaitDelivery(held, "HELD QUIET_HOURS");
        assertThat(Db.count(
                        "select count(*) from delivery where alert_id = ? and due_at > now() + interval '100 minutes'",
                        held))
                .isOne();

        save(athlete, "\"1\"", awake()).statusCode(200);
        awaitDelivery(held, "SENT NEW_ALERT");
    }

    @Test
    void nothingStaysOfTheErased() {
        save(athlete, "\"0\"", wanted()).statusCode(200);
        TestTopics.send(new ErasureRequested(athlete, SUNDAY), SUNDAY);

        await().until(() -> Db.count("select count(*) from preference where person_id = ?", athlete) == 0);
        save(athlete, "\"0\"", wanted()).statusCode(404);
    }

    private static Map<String, Object> wanted() {
        return Map.of(
                "minimums",
                Map.of("TRAINING", Map.of("EMAIL", "NOTICE")),
                "quietHours",
                Map.of("from", "22:00", "to", "07:00"),
                "dailyMessages",
                20,
                "repeatAfterDays",
                0,
                "digest",
                true);
    }

    /** The same at any time of day. */
    private static Map<String, Object> awake() {
        var awake = new HashMap<>(wanted());
        awake.remove("quietHours");
        return awake;
    }

    private static Map<String, Object> with(String field, Object value) {
        var changed = new HashMap<>(wanted());
        changed.put(field, value);
        return changed;
    }

    private static ValidatableResponse read(UUID person) {
        return as(person, Roles.ATHLETE).get("/v1/preferences").then();
    }

    private static ValidatableResponse save(UUID person, String seen, Map<String, Object> body) {
        var request = as(person, Roles.ATHLETE).contentType("application/json").body(body);
        return (seen == null ? request : request.header("If-Match", seen))
                .put("/v1/preferences")
                .then();
    }

    private static RequestSpecification as(UUID person, String role) {
        return given().auth().oauth2(Tokens.of(person.toString(), role));
    }

    private static void awaitDelivery(UUID alert, String... became) {
        await().untilAsserted(() -> assertThat(became(alert)).containsExactly((Object[]) became));
    }

    private static List<Object> became(UUID alert) {
        return Db.query(
                        "select state || ' ' || reason as became from delivery where alert_id = ? order by alert_revision",
                        alert)
                .stream()
                .map(row -> row.get("became"))
                .toList();
    }
}

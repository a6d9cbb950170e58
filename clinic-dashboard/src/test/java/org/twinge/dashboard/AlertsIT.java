package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.twinge.dashboard.Happenings.NOW;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class AlertsIT {
    private final UUID subject = UUID.randomUUID();
    private final UUID otherSubject = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();
    private final UUID othersAlert = UUID.randomUUID();
    private UUID athlete;
    private UUID other;

    @BeforeEach
    void twoAthletesOneOfThemUnderConsent() {
        Api.putClinic(UUID.randomUUID(), clinic, Api.clinic("Hip", Api.staff(clinician, "Dr Sam", "CLINICIAN")))
                .statusCode(201);
        athlete = Api.athlete(subject, "Robin Runner");
        other = Api.athlete(otherSubject, "Olga <script>alert(1)</script>");
        Api.consent(subject, clinic);
        TestTopics.send(Happenings.redFlag(alert, 1, athlete, CareLevel.SAME_DAY, "saddle numbness"), NOW);
        TestTopics.send(Happenings.redFlag(othersAlert, 1, other, CareLevel.EMERGENCY, "chest <pain>"), NOW);
        awaitAlerts(subject, Roles.ATHLETE, alert);
        awaitAlerts(otherSubject, Roles.ATHLETE, othersAlert);
    }

    @Test
    void staffSeeConsentingAthletesOnlyAndNothingOnceConsentHasEnded() {
        alerts(clinician, Roles.CLINICIAN)
                .body("alertId", contains(alert.toString()))
                .body("athlete", contains("Robin Runner"))
                .body("[0].redFlags.rules.title", contains("saddle numbness"));

        Api.endConsent(subject, clinic);

        alerts(clinician, Roles.CLINICIAN).body("", empty());
        alerts(subject, Roles.ATHLETE).body("alertId", contains(alert.toString()));
    }

    @Test
    void whatIsForTheAthleteAloneStaysWithTheAthlete() {
        UUID spike = UUID.randomUUID();
        TestTopics.send(Happenings.spike(spike, athlete), NOW);

        awaitAlerts(subject, Roles.ATHLETE, alert, spike);
        alerts(clinician, Roles.CLINICIAN).body("alertId", contains(alert.toString()));
        page(subject)
                .body(
                        containing("Längste Einheit +35,9 %: 16,0 km am 28. Feb. 2026;"
                                + " die längste der 30 Tage davor war 11,8 km am 7. Feb. 2026"),
                        containing("Call 112 now."));
    }

    @Test
    void aMetricIsForTheClinicThatAskedAndNobodyElse() {
        UUID otherClinic = UUID.randomUUID();
        UUID otherClinician = UUID.randomUUID();
        Api.putClinic(
                        UUID.randomUUID(),
                        otherClinic,
                        Api.clinic("Heel", Api.staff(otherClinician, "Dr Alex", "CLINICIAN")))
                .statusCode(201);
        Api.consent(subject, otherClinic);
        UUID metric = UUID.randomUUID();
        TestTopics.send(Happenings.metric(metric, athlete, clinic), NOW);

        awaitAlerts(clinician, Roles.CLINICIAN, alert, metric);
        alerts(clinician, Roles.CLINICIAN)
                .body("[1].metric.metric", equalTo("acwr-ewma@1"))
                .body("[1].metric.value", equalTo(1.62f));
        alerts(otherClinician, Roles.CLINICIAN).body("alertId", contains(alert.toString()));
        alerts(subject, Roles.ATHLETE).body("alertId", contains(alert.toString()));
        Api.as(clinician, Roles.CLINICIAN)
                .get("/athletes/" + athlete + "?weeks=52")
                .then()
                .body(containing("ACWR (EWMA) 1.62 on 28 Feb 2026, above the clinic&#39;s threshold of 1.50;"
                        + " load known on 93 % of 28 days; it describes training and foretells no injury"));
    }

    @Test
    void theMostUrgentComesFirstAndARevisionMovesIt() {
        UUID second = UUID.randomUUID();
        TestTopics.send(Happenings.redFlag(second, 1, athlete, CareLevel.ROUTINE, "sore shin"), NOW);
        awaitAlerts(clinician, Roles.CLINICIAN, alert, second);

        TestTopics.send(Happenings.redFlag(second, 3, athlete, CareLevel.EMERGENCY, "chest pain"), NOW);
        TestTopics.send(Happenings.redFlag(second, 2, athlete, CareLevel.SOON, "old news"), NOW);

        awaitAlerts(clinician, Roles.CLINICIAN, second, alert);
        TestTopics.send(new AlertWithdrawn(alert, 2, athlete, NOW), NOW);
        awaitAlerts(clinician, Roles.CLINICIAN, second);
        alerts(clinician, Roles.CLINICIAN).body("level", contains("EMERGENCY"));
    }

    @Test
    void longListsComeInParts() {
        UUID second = UUID.randomUUID();
        TestTopics.send(Happenings.redFlag(second, 1, athlete, CareLevel.ROUTINE, "sore shin"), NOW);
        awaitAlerts(clinician, Roles.CLINICIAN, alert, second);

        String link = Api.as(clinician, Roles.CLINICIAN)
                .get("/v1/alerts?limit=1")
                .then()
                .body("alertId", contains(alert.toString()))
                .extract()
                .header("Link");
        assertThat(link).endsWith("limit=1&after=" + alert + ">; rel=\"next\"");
        Api.as(clinician, Roles.CLINICIAN)
                .get("/v1/alerts?limit=1&after=" + alert)
                .then()
                .body("alertId", contains(second.toString()))
                .header("Link", equalTo(null));
        Api.as(clinician, Roles.CLINICIAN)
                .get("/v1/alerts?limit=0")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void whoWasToldIsShownByNameWhereTheReaderMayKnowIt() {
        TestTopics.send(Happenings.delivery(alert, athlete, clinician, Outcome.SENT), NOW);
        TestTopics.send(Happenings.delivery(alert, athlete, athlete, Outcome.UNDELIVERABLE), NOW);

        await().untilAsserted(() -> page(subject)
                .body(containing("Praxis: Nachricht gesendet"), containing("Robin Runner: nicht erreicht")));
        alerts(clinician, Roles.CLINICIAN).body("[0].told.name", containsInAnyOrder("Dr Sam", "Robin Runner"));
    }

    @Test
    void whoeverWasReachedOnOneChannelWasReached() {
        TestTopics.send(Happenings.delivery(alert, athlete, athlete, Outcome.UNDELIVERABLE), NOW);
        await().untilAsserted(() -> page(subject).body(containing("Robin Runner: nicht erreicht")));
        TestTopics.send(
                new DeliverySettled(
                        UUID.randomUUID(), alert, 1, athlete, athlete, DeliverySettled.Channel.PUSH, Outcome.SENT, NOW),
                NOW);

        await().untilAsserted(() -> page(subject)
                .body(containing("Robin Runner: Nachricht gesendet"), not(containing("Robin Runner: nicht erreicht"))));
    }

    @Test
    void whatComesBeforeItsAthleteIsKept() {
        UUID early = UUID.randomUUID();
        TestTopics.send(Happenings.redFlag(early, 1, UUID.randomUUID(), CareLevel.SOON, "nobody yet"), NOW);

        await().until(() ->
                org.twinge.testsupport.Db.count("select count(*) from alert where alert_id = ?", early) == 1);
        alerts(clinician, Roles.CLINICIAN).body("alertId", contains(alert.toString()));
    }

    @Test
    void hostileNamesAreText() {
        page(otherSubject).body(containing("chest &lt;pain&gt;"), not(containing("<pain>")));
    }

    private static org.hamcrest.Matcher<String> containing(String text) {
        return org.hamcrest.Matchers.containsString(text);
    }

    private static ValidatableResponse alerts(UUID person, String role) {
        return Api.as(person, role).get("/v1/alerts").then().statusCode(200);
    }

    private static ValidatableResponse page(UUID athlete) {
        return Api.as(athlete, Roles.ATHLETE).get("/alerts").then().statusCode(200);
    }

    private static void awaitAlerts(UUID person, String role, UUID... alerts) {
        String[] ids = java.util.stream.Stream.of(alerts).map(UUID::toString).toArray(String[]::new);
        await().untilAsserted(() -> alerts(person, role).body("alertId", contains(ids)));
    }
}

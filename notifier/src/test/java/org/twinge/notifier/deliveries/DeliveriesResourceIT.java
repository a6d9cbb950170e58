package org.twinge.notifier.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.twinge.notifier.deliveries.Stories.SUNDAY;
import static org.twinge.notifier.deliveries.Stories.saddleNumbness;
import static org.twinge.notifier.deliveries.Stories.send;
import static org.twinge.notifier.deliveries.Stories.spike;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(MailPort.class)
class DeliveriesResourceIT {
    private final UUID athlete = UUID.randomUUID();
    private final UUID otherAthlete = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID physio = UUID.randomUUID();
    private final UUID strangerClinic = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();

    @BeforeEach
    void anAlertThatWasSent() {
        MailServer.running();
        TestTopics.send(People.clinic(clinic, physio), SUNDAY);
        TestTopics.send(People.clinic(strangerClinic, stranger), SUNDAY);
        TestTopics.send(People.athlete(athlete, clinic), SUNDAY);
        TestTopics.send(People.athlete(otherAthlete), SUNDAY);
        await().until(() -> Db.count(
                                "select count(*) from athlete_contact where athlete_id = any(array[?, ?])",
                                athlete,
                                otherAthlete)
                        == 2
                && Db.count(
                                "select count(*) from staff_contact where clinic_id = any(array[?, ?])",
                                clinic,
                                strangerClinic)
                        == 2);
        send(saddleNumbness(alert, athlete, Audience.ATHLETE));
        await().until(() ->
                Db.count("select count(*) from delivery where alert_id = ? and state = 'SENT'", alert) == 1);
    }

    @Test
    void theAthleteReadsWhatBecameOfTheirMessages() {
        as(athlete, Roles.ATHLETE)
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].alertId", equalTo(alert.toString()))
                .body("[0].personId", equalTo(athlete.toString()))
                .body("[0].level", equalTo("EMERGENCY"))
                .body("[0].state", equalTo("SENT"))
                .body("[0].reason", equalTo("NEW_ALERT"))
                .body("[0].attempts", equalTo(1))
                .body("[0].nextLookAt", nullValue());
    }

    @Test
    void staffReadUnderConsentOnly() {
        as(physio, Roles.CLINICIAN).statusCode(200).body("alertId", equalTo(List.of(alert.toString())));
        given().auth()
                .oauth2(Tokens.of(physio.toString(), Roles.CLINICIAN))
                .get("/v1/deliveries?mine=true")
                .then()
                .statusCode(200)
                .body("", equalTo(List.of()));
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE))
                .get("/v1/deliveries?mine=true")
                .then()
                .body("alertId", equalTo(List.of(alert.toString())))
                .body("[0].kind", equalTo("SYMPTOMS"))
                .body("[0].inDigest", equalTo(false));
        as(stranger, Roles.CLINICIAN).statusCode(200).body("", equalTo(List.of()));
        as(otherAthlete, Roles.ATHLETE).statusCode(200).body("", equalTo(List.of()));

        TestTopics.send(People.athlete(athlete, 2, true, "en"), SUNDAY);
        await().untilAsserted(() -> as(physio, Roles.CLINICIAN).statusCode(200).body("", equalTo(List.of())));
    }

    @Test
    void pagesLeadOnToTheNext() {
        UUID second = UUID.randomUUID();
        send(spike(second, 1, athlete, SpikeBand.OVER_10_PERCENT));
        await().until(() ->
                Db.count("select count(*) from delivery where alert_id = ? and state = 'SENT'", second) == 1);
        String token = Tokens.of(athlete.toString(), Roles.ATHLETE);

        String link = given().auth()
                .oauth2(token)
                .get("/v1/deliveries?limit=1")
                .then()
                .statusCode(200)
                .body("alertId", equalTo(List.of(second.toString())))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .header("Link");
        String next = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        given().auth().oauth2(token).get(next).then().body("alertId", equalTo(List.of(alert.toString())));
    }

    @Test
    void nobodyReadsWithoutTheRightToken() {
        given().get("/v1/deliveries").then().statusCode(401);
        as(athlete, Roles.EDITOR).statusCode(403);
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE))
                .get("/v1/deliveries?limit=0")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void theDatabaseItselfKeepsPeopleApart() throws SQLException {
        for (String table : List.of("alert", "delivery", "delivery_attempt", "athlete_contact")) {
            assertThat(rowsSeenBy(athlete, table)).as(table).isPositive();
            assertThat(rowsSeenBy(physio, table)).as(table).isPositive();
            assertThat(rowsSeenBy(otherAthlete, table)).as(table).isZero();
            assertThat(rowsSeenBy(stranger, table)).as(table).isZero();
        }
        assertThatThrownBy(() -> countAs(athlete, "staff_contact where clinic_id = '" + clinic + "'"))
                .hasMessageContaining("permission denied");
    }

    private long rowsSeenBy(UUID person, String table) throws SQLException {
        return countAs(person, table + " where athlete_id = '" + athlete + "'");
    }

    private static long countAs(UUID person, String rows) throws SQLException {
        try (Connection connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role notifier_web");
            statement.execute("set twinge.subject = '" + person + "'");
            try (var found = statement.executeQuery("select count(*) from " + rows)) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static ValidatableResponse as(UUID person, String role) {
        return given().auth()
                .oauth2(Tokens.of(person.toString(), role))
                .get("/v1/deliveries")
                .then();
    }
}

package org.twinge.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

@QuarkusTest
@WithTestResource(Servers.class)
class AccessIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final UUID athlete = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @Inject
    Diary diary;

    @BeforeEach
    void twoAthletesOneOfThemUnderConsent() {
        TestTopics.send(People.clinic(clinic, clinician), NOW);
        TestTopics.send(People.athlete(athlete, clinic), NOW);
        TestTopics.send(People.athlete(other), NOW);
        diary.write(athlete, "mine " + athlete);
        diary.write(other, "theirs " + other);
        await().untilAsserted(() -> {
            readAs(athlete, Roles.ATHLETE).statusCode(200).body("", equalTo(List.of("mine " + athlete)));
            readAs(clinician, Roles.CLINICIAN).statusCode(200).body("", equalTo(List.of("mine " + athlete)));
            readAs(other, Roles.ATHLETE).statusCode(200).body("", equalTo(List.of("theirs " + other)));
        });
    }

    @Test
    void anEndedConsentEndsWhatStaffSee() {
        TestTopics.send(People.athlete(athlete, 2, true, "en"), NOW);

        await().untilAsserted(
                        () -> readAs(clinician, Roles.CLINICIAN).statusCode(200).body("", equalTo(List.of())));
        readAs(athlete, Roles.ATHLETE).statusCode(200).body("", equalTo(List.of("mine " + athlete)));
    }

    @Test
    void anOlderSnapshotDoesNotBringConsentBack() {
        TestTopics.send(People.athlete(athlete, 3, true, "en"), NOW);
        await().untilAsserted(() -> readAs(clinician, Roles.CLINICIAN).body("", equalTo(List.of())));
        TestTopics.send(People.athlete(athlete, 2, true, "en", clinic), NOW);
        UUID marker = UUID.randomUUID();
        TestTopics.send(People.athlete(marker), NOW);
        TestTopics.send(People.athlete(athlete, 2, true, "en", clinic), NOW);

        await().until(() -> Db.count("select count(*) from access_athlete where athlete_id = ?", marker) == 1);
        readAs(clinician, Roles.CLINICIAN).body("", equalTo(List.of()));
    }

    @Test
    void theUnknownSeeNothing() {
        readAs(UUID.randomUUID(), Roles.ATHLETE).statusCode(200).body("", equalTo(List.of()));
        readAs(UUID.randomUUID(), Roles.CLINICIAN).statusCode(200).body("", equalTo(List.of()));
    }

    @Test
    void aUseCaseThatDoesNotSayAsWhomItRunsIsRefusedByTheDatabase() {
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE))
                .get("/v1/diary/as-nobody")
                .then()
                .statusCode(500)
                .contentType("application/problem+json");
    }

    @Test
    void withoutAValidTokenOrTheRightRoleThereIsNoAnswer() {
        given().get("/v1/diary").then().statusCode(401);
        given().auth().oauth2("no.such.token").get("/v1/diary").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.expired(athlete.toString(), Roles.ATHLETE))
                .get("/v1/diary")
                .then()
                .statusCode(401);
        readAs(athlete, Roles.EDITOR).statusCode(403);
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE))
                .get("/v1/diary/forgotten-annotation")
                .then()
                .statusCode(403);
        given().get("/v1/parked").then().statusCode(401);
        given().get("/q/metrics").then().statusCode(401);
        given().get("/q/openapi").then().statusCode(401);
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void aDatabaseInTroubleIsNotTheCallersFaultAndTheyMayAskAgain() {
        asked("/v1/diary/full-disk")
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("detail", containsString("try again"));
    }

    @Test
    void aQueryOfTheWrongFormIsABadRequestAndAPathOfTheWrongFormIsNotThere() {
        asked("/v1/diary/2026-03-01?shift=1").statusCode(200);
        asked("/v1/diary/2026-03-01?shift=one")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("wrong form"));
        asked("/v1/diary/yesterday").statusCode(404);
    }

    private static ValidatableResponse asked(String path) {
        return given().auth()
                .oauth2(Tokens.of("somebody", Roles.ATHLETE))
                .get(path)
                .then();
    }

    @Test
    void erasureDeletesAnswersAndIsRemembered() {
        TestTopics.send(new ErasureRequested(athlete, NOW), NOW);

        await().untilAsserted(() -> assertThat(TestTopics.read(ErasureCompleted.class, Topics.ERASURES, athlete))
                .extracting(ErasureCompleted::service, ErasureCompleted::rows)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("access-test", 2L)));
        assertThat(Db.count("select count(*) from diary where athlete_id = ?", athlete))
                .isZero();
        assertThat(Db.query("select subject, erased from access_athlete where athlete_id = ?", athlete)
                        .getFirst())
                .containsEntry("erased", true)
                .containsEntry("subject", null);

        TestTopics.send(People.athlete(athlete, 99, true, "en", clinic), NOW);
        UUID marker = UUID.randomUUID();
        TestTopics.send(People.athlete(marker), NOW);
        await().until(() -> Db.count("select count(*) from access_athlete where athlete_id = ?", marker) == 1);
        readAs(athlete, Roles.ATHLETE).body("", equalTo(List.of()));
        assertThat(Db.count("select count(*) from diary where athlete_id = ?", other))
                .isOne();
    }

    @Test
    void everyTableIsProtected() {
        assertThat(Db.query("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
                """)).isEmpty();
    }

    @Test
    void aPooledConnectionCarriesNobodyOver() throws SQLException {
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role access_test_web");
            try (var rows = statement.executeQuery("select count(*) from diary")) {
                rows.next();
                assertThat(rows.getInt(1)).as("no subject, no rows").isZero();
            }
        }
    }

    @Test
    void whoIsVisibleIsRememberedForOneCallerAndOneTransaction() throws SQLException {
        try (var connection = Db.connect()) {
            connection.setAutoCommit(false);
            assertThat(countAs(connection, athlete.toString())).isOne();
            assertThat(countAs(connection, clinician.toString())).isOne();
            assertThat(countAs(connection, UUID.randomUUID().toString())).isZero();
            assertThat(countAs(connection, "")).isZero();
            assertThat(countAs(connection, clinician.toString())).isOne();
            connection.commit();
            Db.execute("delete from access_consent where athlete_id = '" + athlete + "'");

            assertThat(countAs(connection, clinician.toString()))
                    .as("in the next transaction of the same connection")
                    .isZero();
        }
    }

    private static long countAs(Connection connection, String subject) throws SQLException {
        try (var become = connection.prepareStatement(
                        "select set_config('role', 'access_test_web', true), set_config('twinge.subject', ?, true)");
                var count = connection.prepareStatement("select count(*) from diary")) {
            become.setString(1, subject);
            become.execute();
            try (var rows = count.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static ValidatableResponse readAs(UUID person, String role) {
        return given().auth()
                .oauth2(Tokens.of(person.toString(), role))
                .get("/v1/diary")
                .then();
    }
}

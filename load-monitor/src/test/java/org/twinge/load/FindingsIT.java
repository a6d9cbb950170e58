package org.twinge.load;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.Received;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Topics;
import org.twinge.contracts.TwingeEvent;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** Who sees which findings and sessions, and in which words. */
@QuarkusTest
@WithTestResource(Servers.class)
class FindingsIT {
    private static final LocalDate JUNE_1 = LocalDate.of(2013, 6, 1);

    @Inject
    RecordRuns recordRuns;

    private final Diary diary = Diary.ofSomebody();
    private final UUID other = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();
    private final UUID foreignClinician = UUID.randomUUID();

    @BeforeEach
    void people() {
        UUID clinic = UUID.randomUUID();
        UUID foreignClinic = UUID.randomUUID();
        TestTopics.send(People.clinic(clinic, clinician), Instant.now());
        TestTopics.send(People.clinic(foreignClinic, foreignClinician), Instant.now());
        TestTopics.send(People.athlete(diary.athlete(), clinic), Instant.now());
        TestTopics.send(People.athlete(other, foreignClinic), Instant.now());
        await().atMost(20, SECONDS)
                .until(() -> Db.count(
                                        "select count(*) from access_athlete where athlete_id in (?, ?)",
                                        diary.athlete(),
                                        other)
                                == 2
                        && Db.count(
                                        "select count(*) from access_staff where staff_id in (?, ?)",
                                        clinician,
                                        foreignClinician)
                                == 2);
    }

    @Test
    void aFindingSaysWhatWasComparedWithWhatAndWhyNobodyWasTold() {
        record(run(JUNE_1, 14134.3), run(JUNE_1.plusDays(3), 19203.0));

        ask("/v1/findings", diary.athlete(), Roles.ATHLETE)
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].rule", equalTo("session-spike"))
                .body("[0].localDay", equalTo("2013-06-04"))
                .body("[0].band", equalTo("OVER_30_PERCENT"))
                .body("[0].provisional", equalTo(true))
                .body("[0].session.distanceMeters", equalTo(19203.0f))
                .body("[0].longest.distanceMeters", equalTo(14134.3f))
                .body("[0].longest.localDay", equalTo("2013-06-01"))
                .body("[0].alert.status", equalTo("NOT_ALERTED"))
                .body("[0].alert.whyNot", startsWith("Provisional: "))
                .body(
                        "[0].explanation",
                        equalTo("The session of 4 June 2013 was 19.2 km. The longest session of the 30 days before, on"
                                + " 1 June 2013, was 14.1 km. That is 35.9 % farther (band: over 30 %)."))
                .body("[0].source", startsWith("Frandsen et al., Br J Sports Med 2025"));
    }

    @Test
    void anAthleteSeesTheirOwnAndNobodyElses() {
        record(run(JUNE_1, 10000), run(JUNE_1.plusDays(1), 12000));

        for (String path : List.of("/v1/findings", "/v1/sessions")) {
            ask(path, other, Roles.ATHLETE).statusCode(200).body("", hasSize(0));
            ask(path + "?athlete=" + diary.athlete(), other, Roles.ATHLETE)
                    .statusCode(200)
                    .body("", hasSize(0));
            ask(path + "?athlete=" + UUID.randomUUID(), other, Roles.ATHLETE)
                    .statusCode(200)
                    .body("", hasSize(0));
        }
    }

    @Test
    void staffSeeAthletesWhoConsent() {
        record(run(JUNE_1, 10000), run(JUNE_1.plusDays(1), 12000));

        for (String role : List.of(Roles.CLINICIAN, Roles.CLINIC_ADMIN)) {
            ask("/v1/findings?athlete=" + diary.athlete(), clinician, role)
                    .statusCode(200)
                    .body("", hasSize(1));
            ask("/v1/sessions?athlete=" + diary.athlete(), clinician, role)
                    .statusCode(200)
                    .body("", hasSize(2));
            ask("/v1/findings?athlete=" + diary.athlete(), foreignClinician, role)
                    .statusCode(200)
                    .body("", hasSize(0));
            ask("/v1/sessions?athlete=" + diary.athlete(), foreignClinician, role)
                    .statusCode(200)
                    .body("", hasSize(0));
        }
    }

    @Test
    void staffSeeNothingOfWhatTheSourceAllowsToShowToItsOwnerOnly() {
        record(run(JUNE_1, 10000), Diary.forTheOwnerOnly(run(JUNE_1.plusDays(1), 12000)));

        String of = "?athlete=" + diary.athlete();
        ask("/v1/sessions" + of, clinician, Roles.CLINICIAN).body("localDay", contains("2013-06-01"));
        ask("/v1/findings" + of, clinician, Roles.CLINICIAN).body("", hasSize(0));
        ask("/v1/sessions", diary.athlete(), Roles.ATHLETE).body("localDay", contains("2013-06-02", "2013-06-01"));
        ask("/v1/findings", diary.athlete(), Roles.ATHLETE).body("", hasSize(1));
    }

    @Test
    void longListsComeInPages() {
        record(Stream.iterate(0, day -> day + 1)
                .limit(5)
                .map(day -> run(JUNE_1.plusDays(day), 5000 * Math.pow(1.2, day)))
                .toArray(RunRecorded[]::new));

        for (String path : List.of("/v1/sessions", "/v1/findings")) {
            String next = ask(path + "?limit=2&from=2013-06-02", diary.athlete(), Roles.ATHLETE)
                    .statusCode(200)
                    .body("localDay", contains("2013-06-05", "2013-06-04"))
                    .extract()
                    .header("Link")
                    .replaceAll("<(.*)>; rel=\"next\"", "$1");
            ValidatableResponse last = given().urlEncodingEnabled(false)
                    .auth()
                    .oauth2(Tokens.of(diary.athlete().toString(), Roles.ATHLETE))
                    .get(next)
                    .then()
                    .body("localDay", contains("2013-06-03", "2013-06-02"));
            assertThat(last.extract().header("Link")).isNull();
        }
    }

    @Test
    void hostileQuestionsGetAClearAnswer() {
        for (String path : List.of("/v1/findings", "/v1/sessions")) {
            given().get(path).then().statusCode(401);
            ask(path, diary.athlete(), Roles.EDITOR).statusCode(403);
            ask(path, clinician, Roles.CLINICIAN)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", startsWith("Say whose"));
            for (String question : List.of(
                    "?limit=0",
                    "?limit=201",
                    "?from=%2B999999999-01-01",
                    "?to=0001-01-01",
                    "?limit=x",
                    "?from=yesterday",
                    "?cursor=x",
                    "?athlete=x")) {
                int status = ask(path + question, diary.athlete(), Roles.ATHLETE)
                        .extract()
                        .statusCode();
                assertThat(status).as(path + question).isIn(400, 404);
            }
        }
        ask("/v1/sessions?cursor=%2B999999999-01-01T00:00:00Z", diary.athlete(), Roles.ATHLETE)
                .statusCode(400);
    }

    @Test
    void theDatabaseItselfShowsNothingAcross() throws SQLException {
        record(run(JUNE_1, 10000), run(JUNE_1.plusDays(1), 12000));

        for (String table : List.of("athlete_load", "run", "session", "finding", "alert", "load_day")) {
            assertThat(count(table, "load_monitor_web", diary.athlete().toString()))
                    .as(table)
                    .isPositive();
            assertThat(count(table, "load_monitor_web", clinician.toString()))
                    .as(table)
                    .isPositive();
            assertThat(count(table, "load_monitor_web", other.toString()))
                    .as(table)
                    .isZero();
            assertThat(count(table, "load_monitor_web", foreignClinician.toString()))
                    .as(table)
                    .isZero();
            assertThat(count(table, "load_monitor_web", "")).as(table).isZero();
            assertThatThrownBy(() ->
                            count(table, "load_monitor_app", diary.athlete().toString()))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
    }

    /** The rows about the diary's athlete that this role and subject can read. */
    private long count(String table, String role, String subject) throws SQLException {
        try (Connection connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role " + role);
            statement.execute("set twinge.subject = '" + subject + "'");
            try (ResultSet found = statement.executeQuery(
                    "select count(*) from " + table + " where athlete_id = '" + diary.athlete() + "'")) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    @Test
    void noTableIsWithoutRowLevelSecurity() {
        assertThat(Db.query("""
                        select relname from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                          and not (relrowsecurity and relforcerowsecurity) and relname <> 'flyway_schema_history'
                        """)).isEmpty();
    }

    /** 33 real files, 27 sessions; the days of June 2013 are long past, so nobody is told. */
    @Test
    void theRealRunnersMonthShowsTwoProvisionalSpikes() throws IOException {
        String corpus = System.getenv("TWINGE_CORPUS");
        assumeTrue(corpus != null, "TWINGE_CORPUS names no folder with the real runner's month");
        try (var lines = Files.lines(Path.of(corpus, "runner-month", "summary.csv"))) {
            record(lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(columns -> run(
                            Instant.parse(columns[1]), Double.parseDouble(columns[5]), Double.parseDouble(columns[4])))
                    .toArray(RunRecorded[]::new));
        }

        ask("/v1/sessions", diary.athlete(), Roles.ATHLETE).body("", hasSize(27));
        ask("/v1/findings", diary.athlete(), Roles.ATHLETE)
                .body("localDay", contains("2013-06-09", "2013-06-04"))
                .body("band", contains("OVER_10_PERCENT", "OVER_30_PERCENT"))
                .body("provisional", contains(true, true))
                .body("alert.status", contains("NOT_ALERTED", "NOT_ALERTED"));
        assertThat(TestTopics.read(AlertRaised.class, Topics.ALERTS, diary.athlete()))
                .isEmpty();
    }

    private RunRecorded run(Instant start, double seconds, double meters) {
        LocalDate day = LocalDate.ofInstant(start, ZoneId.of("Europe/London"));
        String time = LocalTime.ofInstant(start, ZoneOffset.UTC).toString();
        return diary.run(UUID.randomUUID(), 1, day, time, (int) (seconds / 60), meters);
    }

    private RunRecorded run(LocalDate day, double meters) {
        return diary.run(UUID.randomUUID(), 1, day, "07:00", 60, meters);
    }

    private void record(TwingeEvent... events) {
        recordRuns.record(Stream.of(events)
                .map(event -> new Received(UUID.randomUUID(), Instant.now(), event, "hash"))
                .toList());
    }

    private static ValidatableResponse ask(String question, UUID person, String role) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(person.toString(), role))
                .get(question)
                .then();
    }
}

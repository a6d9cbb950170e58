package org.twinge.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.AthleteSeen;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** No look of staff without its record. */
@QuarkusTest
@WithTestResource(Servers.class)
class ReadsIT {
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
        await().untilAsserted(() -> assertThat(Db.count(
                        "select count(*) from access_consent join access_staff using (clinic_id) where athlete_id = ?",
                        athlete))
                .isOne());
    }

    @Test
    void oneLookIsOneRowAndOneEventHoweverOftenItIsTakenWithinAQuarterOfAnHour() {
        look(clinician, athlete).statusCode(200).body("", equalTo(List.of("mine " + athlete)));
        long rows = rows(athlete);
        look(clinician, athlete).statusCode(200);

        assertThat(rows).isOne();
        assertThat(rows(athlete))
                .as("one more where a new quarter began just now")
                .isBetween(1L, 2L);
        await().untilAsserted(() -> assertThat(TestTopics.read(AthleteSeen.class, Topics.READS, athlete))
                .hasSameSizeAs(Db.query("select from staff_read where athlete_id = ?", athlete))
                .allSatisfy(seen -> {
                    assertThat(seen.clinicId()).isEqualTo(clinic);
                    assertThat(seen.staffId()).isEqualTo(clinician);
                    assertThat(seen.what()).isEqualTo(AthleteSeen.What.TRAINING);
                    assertThat(seen.slot()).isBeforeOrEqualTo(seen.at());
                }));
    }

    @Test
    void whoLooksAtThemselvesOrSeesNothingLeavesNoRow() {
        look(athlete, athlete).statusCode(200).body("", equalTo(List.of("mine " + athlete)));
        look(clinician, other).statusCode(200).body("", equalTo(List.of()));
        look(other, athlete).statusCode(200).body("", equalTo(List.of()));

        assertThat(rows(athlete) + rows(other)).isZero();
    }

    @Test
    void whatCannotBeRecordedIsNotShown() {
        Db.execute("alter table staff_read add constraint full_up check (athlete_id <> '" + athlete + "')");
        try {
            look(clinician, athlete).statusCode(500);
            look(athlete, athlete).statusCode(200);
        } finally {
            Db.execute("alter table staff_read drop constraint full_up");
        }
        look(clinician, athlete).statusCode(200);
    }

    @Test
    void aUseCaseAboutOnesOwnThingsShowsNobodyElses() {
        as(clinician, "/v1/guestbook/own").statusCode(200).body("", equalTo(List.of()));
        as(athlete, "/v1/guestbook/own").statusCode(200).body("", equalTo(List.of("mine " + athlete)));
    }

    @Test
    void nobodyChangesOrForgesTheRecordAndOnlyWhatIsOldOrOfTheErasedGoes() throws SQLException {
        look(clinician, athlete).statusCode(200);
        for (String role : List.of("access_test_web", "access_test_worker", "access_test_app")) {
            refused(role, "update staff_read set staff_id = gen_random_uuid()");
            refused(
                    role,
                    "insert into staff_read values ('%s', '%s', '%s', 'CASE', now(), now())"
                            .formatted(athlete, clinic, UUID.randomUUID()));
        }
        refused("access_test_web", "select from staff_read");
        refused("access_test_app", "delete from staff_read");
        assertThat(deletedByWorker()).as("too young to go").isZero();

        Db.execute("insert into staff_read values ('%s', '%s', '%s', 'CASE', now() - interval '31 days', now())"
                .formatted(athlete, clinic, clinician));
        assertThat(deletedByWorker()).as("the old one").isOne();
        Db.execute("update access_athlete set erased = true where athlete_id = '" + athlete + "'");
        assertThat(deletedByWorker()).as("the rest of whoever is erased").isOne();
    }

    @Test
    void theRecordIsWrittenInTheCallersOwnNameAlone() throws SQLException {
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role access_test_web");
            statement.execute("select set_config('twinge.subject', '" + UUID.randomUUID() + "', true)");
            try (var rows = statement.executeQuery(
                    "select * from record_reads(array['" + athlete + "']::uuid[], 'CASE', now())")) {
                assertThat(rows.next()).as("somebody who is nobody's staff").isFalse();
            }
            connection.rollback();
        }
    }

    private long deletedByWorker() throws SQLException {
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role access_test_worker");
            return statement.executeUpdate("delete from staff_read where athlete_id = '" + athlete + "'");
        }
    }

    private static void refused(String role, String sql) throws SQLException {
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role " + role);
            assertThatThrownBy(() -> statement.execute(sql))
                    .as("%s: %s", role, sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private static long rows(UUID athlete) {
        return Db.count("select count(*) from staff_read where athlete_id = ?", athlete);
    }

    private static ValidatableResponse look(UUID reader, UUID athlete) {
        return as(reader, "/v1/guestbook/" + athlete);
    }

    private static ValidatableResponse as(UUID person, String path) {
        return given().auth()
                .oauth2(Tokens.of(person.toString(), Roles.CLINICIAN))
                .get(path)
                .then();
    }
}

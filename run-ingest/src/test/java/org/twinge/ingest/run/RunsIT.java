package org.twinge.ingest.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.Topics;
import org.twinge.ingest.decode.Samples;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

@QuarkusTest
@WithTestResource(Servers.class)
class RunsIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant START = Instant.parse("2026-02-01T07:00:00Z");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final UUID athlete = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @BeforeEach
    void anAthleteUnderConsent() {
        TestTopics.send(People.clinic(clinic, clinician), NOW);
        TestTopics.send(People.athlete(athlete, clinic), NOW);
        Uploads.awaitKnown(athlete);
    }

    @Test
    void aRunIsReadByItsOwner() {
        UUID run = run(0);
        Uploads.as(athlete)
                .get("/v1/runs/" + run)
                .then()
                .statusCode(200)
                .body("runId", equalTo(run.toString()))
                .body("revision", equalTo(1))
                .body("sport", equalTo("RUNNING"))
                .body("localDay", equalTo("2026-02-01"))
                .body("startedAt", equalTo("2026-02-01T07:00:00Z"))
                .body("distanceMeters", equalTo(6000f))
                .body("provenance.source", equalTo("FILE"))
                .body("provenance.staffVisible", equalTo(true))
                .body("provenance.feed", nullValue())
                .body("flags", equalTo(List.of()));
    }

    @Test
    void theListIsNewestFirstAndComesInPages() {
        List<String> newestFirst = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            newestFirst.addFirst(run(day).toString());
        }
        List<String> read = new ArrayList<>();
        String next = "/v1/runs?limit=2";
        while (next != null) {
            ExtractableResponse<?> page = Uploads.as(athlete)
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            read.addAll(page.path("runId"));
            Matcher link = NEXT.matcher(String.valueOf(page.header("Link")));
            next = link.find() ? link.group(1) : null;
        }
        assertThat(read).isEqualTo(newestFirst);
        Uploads.as(athlete).get("/v1/runs").then().header("Link", nullValue());
    }

    @Test
    void boundsOfTheList() {
        for (String query : List.of("limit=0", "limit=201", "limit=x", "cursor=nonsense", "cursor=bm9uc2Vuc2U")) {
            int status = Uploads.as(athlete)
                    .get("/v1/runs?" + query)
                    .then()
                    .contentType("application/problem+json")
                    .extract()
                    .statusCode();
            assertThat(status).as(query).isIn(400, 404);
        }
    }

    @Test
    void nobodyElseSeesOrDeletesARun() {
        UUID run = run(0);
        UUID other = UUID.randomUUID();
        TestTopics.send(People.athlete(other), NOW);
        Uploads.awaitKnown(other);
        for (UUID person : List.of(other, UUID.randomUUID(), clinician)) {
            Uploads.as(person).get("/v1/runs").then().statusCode(200).body("", equalTo(List.of()));
            Uploads.as(person).get("/v1/runs/" + run).then().statusCode(404).contentType("application/problem+json");
            Uploads.as(person).delete("/v1/runs/" + run).then().statusCode(404);
        }
        given().get("/v1/runs").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.OPERATOR))
                .get("/v1/runs/" + run)
                .then()
                .statusCode(403);
        Uploads.as(athlete).get("/v1/runs/" + run).then().statusCode(200);
    }

    @Test
    void aDeletedRunLeavesNothingButItsTombstone() {
        byte[] file = Samples.fit(START, 1800, 6000);
        UUID run = Uploads.only(Uploads.send(athlete, "a.fit", file), "ACCEPTED");

        Uploads.as(athlete).delete("/v1/runs/" + run).then().statusCode(204);

        Uploads.as(athlete).get("/v1/runs/" + run).then().statusCode(404);
        Uploads.as(athlete).delete("/v1/runs/" + run).then().statusCode(404);
        for (String table : List.of("run", "run_source", "run_record", "run_correction", "source_file")) {
            assertThat(Db.count("select count(*) from " + table + " where athlete_id = ?", athlete))
                    .as(table)
                    .isZero();
        }
        assertThat(Db.query("select run_id, revision from deleted_run where athlete_id = ?", athlete))
                .containsExactly(Map.of("run_id", run, "revision", 2));
        await().untilAsserted(() -> assertThat(TestTopics.read(RunDeleted.class, Topics.RUNS, athlete))
                .containsExactly(new RunDeleted(run, athlete, 2)));

        UUID again = Uploads.only(Uploads.send(athlete, "a.fit", file), "ACCEPTED");
        assertThat(again).isNotEqualTo(run);
    }

    @Test
    void aFileOutlivesOneOfItsRunsButNotTheLast() {
        byte[] file = Samples.fit(List.of(
                Samples.fileId(com.garmin.fit.File.ACTIVITY),
                Samples.session(START, 600, 5000, com.garmin.fit.Sport.CYCLING, com.garmin.fit.SubSport.ROAD),
                Samples.session(
                        START.plusSeconds(660),
                        900,
                        3000,
                        com.garmin.fit.Sport.RUNNING,
                        com.garmin.fit.SubSport.TRAIL)));
        List<String> runs = Uploads.send(athlete, "both.fit", file).extract().path("files[0].runIds");
        assertThat(runs).hasSize(2);

        Uploads.as(athlete).delete("/v1/runs/" + runs.get(0)).then().statusCode(204);
        assertThat(Db.count("select count(*) from source_file where athlete_id = ?", athlete))
                .isOne();
        assertThat(Uploads.only(Uploads.send(athlete, "both.fit", file), "DUPLICATE"))
                .hasToString(runs.get(1));
        Uploads.as(athlete).delete("/v1/runs/" + runs.get(1)).then().statusCode(204);
        assertThat(Db.count("select count(*) from source_file where athlete_id = ?", athlete))
                .isZero();
    }

    @Test
    void everyTableIsProtected() {
        assertThat(Db.query("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
                """)).isEmpty();
    }

    @Test
    void theDatabaseShowsStaffOnlyRunsTheyMaySeeAndNoOriginals() throws SQLException {
        UUID shown = run(0);
        UUID hidden = run(1);
        UUID deleted = run(2);
        Uploads.as(athlete).delete("/v1/runs/" + deleted).then().statusCode(204);
        Db.execute("update run set staff_visible = false where id = '" + hidden + "'");
        String mine = " where athlete_id = '" + athlete + "'";

        try (Connection connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role run_ingest_web");
            statement.execute("select set_config('twinge.subject', '" + clinician + "', false)");
            assertThat(first(statement, "select string_agg(id::text, ' ') from run" + mine))
                    .isEqualTo(shown.toString());
            for (String table : List.of(
                    "source_file",
                    "run_source",
                    "run_record",
                    "run_correction",
                    "deleted_run",
                    "upload",
                    "upload_chunk",
                    "upload_file")) {
                assertThat(first(statement, "select count(*) from " + table + mine))
                        .as(table)
                        .isEqualTo("0");
            }
            assertThat(statement.executeUpdate("delete from run" + mine)).isZero();

            statement.execute("select set_config('twinge.subject', '" + athlete + "', false)");
            assertThat(first(statement, "select count(*) from run" + mine)).isEqualTo("2");
            assertThat(first(statement, "select count(*) from source_file" + mine))
                    .isEqualTo("2");
            assertThat(statement.executeUpdate("delete from run where id = '" + hidden + "'"))
                    .isOne();
        }
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private UUID run(int day) {
        byte[] file = Samples.fit(START.plusSeconds(day * 86_400L), 1800, 6000);
        return Uploads.only(Uploads.send(athlete, day + ".fit", file), "ACCEPTED");
    }
}

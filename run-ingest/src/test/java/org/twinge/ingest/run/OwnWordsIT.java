package org.twinge.ingest.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Topics;
import org.twinge.ingest.decode.Samples;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** Runs by hand, corrections, exertion: what athletes say themselves. */
@QuarkusTest
@WithTestResource(Servers.class)
class OwnWordsIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant START = Instant.parse("2026-02-01T07:00:00Z");
    private static final String RUN = """
            {"sport": "RUNNING", "startedAt": "2026-02-01T01:30:00+02:00", "elapsedSeconds": 1800,
             "distanceMeters": 5000, "perceivedExertion": 6.5}
            """;

    private final UUID athlete = UUID.randomUUID();

    @BeforeEach
    void anAthlete() {
        TestTopics.send(People.athlete(athlete), NOW);
        Uploads.awaitKnown(athlete);
    }

    @Test
    void aRunByHandIsARunLikeAnyOther() {
        String run = enter(RUN)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("provenance.source", equalTo("MANUAL"))
                .body("localDay", equalTo("2026-02-01"))
                .body("startedAt", equalTo("2026-01-31T23:30:00Z"))
                .body("movingSeconds", equalTo(1800f))
                .body("flags", equalTo(List.of()))
                .extract()
                .path("runId");
        assertThat(events(1)).singleElement().satisfies(event -> {
            assertThat(event.runId()).hasToString(run);
            assertThat(event.revision()).isOne();
            assertThat(event.distanceMeters()).isEqualTo(5000);
            assertThat(event.perceivedExertion()).isEqualTo(6.5);
        });
    }

    @Test
    void enteredTwiceItIsOneRun() {
        String run = enter(RUN).statusCode(201).extract().path("runId");
        enter(RUN).statusCode(200).body("runId", equalTo(run)).body("revision", equalTo(1));
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isOne();
    }

    @Test
    void whatIsWrongIsToldFieldByField() {
        refused(enter("{}"), "elapsedSeconds", "sport", "startedAt");
        refused(enter(RUN.replace("6.5", "11")), "perceivedExertion");
        refused(enter(RUN.replace("5000", "-5").replace("6.5", "-1")), "distanceMeters", "perceivedExertion");
        refused(enter(RUN.replace("2026-02", "1970-02")), "startedAt");
        refused(enter(RUN.replace("2026-02", "2999-02")), "startedAt");
        refused(
                enter(RUN.replace(
                        "2026-02-01T01:30:00+02:00",
                        Instant.now().plusSeconds(86_400).toString())),
                "startedAt");
        refused(enter(RUN.replace("1800", "1800, \"movingSeconds\": 1801")), "movingSeconds");
        refused(enter(RUN.replace("RUNNING", "FLYING")), "sport");
        refused(enter(RUN.replace("\"sport\"", "\"Sport\"")), "Sport");
        refused(enter(RUN.replace("5000", "\"far\"")), "distanceMeters");
        refused(enter("[]"), "");
        refused(enter("{"), "");
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isZero();
    }

    @Test
    void aCorrectionOutranksTheFileAndWhateverComesLater() {
        byte[] file = Samples.fit(START, 1800, 6000);
        UUID run = Uploads.only(Uploads.send(athlete, "a.fit", file), "ACCEPTED");

        correct(run, "\"1\"", "{\"distanceMeters\": 7000, \"perceivedExertion\": 4}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("distanceMeters", equalTo(7000f))
                .body("heartRateMean", equalTo(150f));
        assertThat(Uploads.only(Uploads.send(athlete, "again.fit", file), "DUPLICATE"))
                .isEqualTo(run);
        // another recording of what the file said, richer than it: its figures, but not its distance
        assertThat(Uploads.only(Uploads.send(athlete, "phone.gpx", Samples.gpx(START, 1800)), "DUPLICATE"))
                .isEqualTo(run);

        Uploads.as(athlete).get("/v1/runs/" + run).then().body("distanceMeters", equalTo(7000f));
        assertThat(events(2))
                .extracting(RunRecorded::revision, RunRecorded::distanceMeters, RunRecorded::perceivedExertion)
                .contains(tuple(1, 6000.0, null), tuple(2, 7000.0, 4.0));

        correct(run, "\"2\"", "{\"distanceMeters\": null}")
                .statusCode(200)
                .body("distanceMeters", equalTo(6000f))
                .body("perceivedExertion", equalTo(4f));
        correct(run, "\"3\"", "{}").statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void twoWhoCorrectAtOnceDoNotOverrideEachOther() {
        UUID run = Uploads.only(Uploads.send(athlete, "a.fit", Samples.fit(START, 1800, 6000)), "ACCEPTED");
        correct(run, "\"1\"", "{\"sport\": \"TRAIL_RUNNING\"}").statusCode(200);
        correct(run, "\"1\"", "{\"sport\": \"WALKING\"}").statusCode(412).contentType("application/problem+json");
        correct(run, "1", "{\"sport\": \"WALKING\"}").statusCode(400);
        Uploads.as(athlete)
                .contentType(ContentType.JSON)
                .body("{}")
                .patch("/v1/runs/" + run)
                .then()
                .statusCode(428);
        refused(
                correct(run, "\"2\"", "{\"perceivedExertion\": 11, \"elapsedSeconds\": 0}"),
                "elapsedSeconds",
                "perceivedExertion");
        Uploads.as(athlete)
                .get("/v1/runs/" + run)
                .then()
                .header("ETag", "\"2\"")
                .body("sport", equalTo("TRAIL_RUNNING"));
    }

    @Test
    void nobodyElseEntersOrCorrects() {
        UUID run = Uploads.only(Uploads.send(athlete, "a.fit", Samples.fit(START, 1800, 6000)), "ACCEPTED");
        UUID other = UUID.randomUUID();
        TestTopics.send(People.athlete(other), NOW);
        Uploads.awaitKnown(other);
        Uploads.as(other)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"distanceMeters\": 1}")
                .patch("/v1/runs/" + run)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.CLINICIAN))
                .contentType(ContentType.JSON)
                .body(RUN)
                .post("/v1/runs")
                .then()
                .statusCode(403);
        Uploads.as(UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(RUN)
                .post("/v1/runs")
                .then()
                .statusCode(409);
        Uploads.as(athlete).get("/v1/runs/" + run).then().body("distanceMeters", equalTo(6000f));
    }

    private ValidatableResponse enter(String body) {
        return Uploads.as(athlete)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/runs")
                .then();
    }

    private ValidatableResponse correct(UUID run, String tag, String body) {
        return Uploads.as(athlete)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .patch("/v1/runs/" + run)
                .then();
    }

    private static void refused(ValidatableResponse response, String... fields) {
        response.statusCode(400).contentType("application/problem+json").body("violations.field", contains(fields));
    }

    private List<RunRecorded> events(int count) {
        return await().until(
                        () -> TestTopics.read(RunRecorded.class, Topics.RUNS, athlete), found -> found.size() >= count);
    }
}

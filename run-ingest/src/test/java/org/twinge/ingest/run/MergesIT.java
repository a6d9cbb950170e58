package org.twinge.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Topics;
import org.twinge.ingest.decode.Samples;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** Two records taken for one run, and the way back. */
@QuarkusTest
@WithTestResource(Servers.class)
class MergesIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant START = Instant.parse("2026-02-01T07:00:00Z");

    private final UUID athlete = UUID.randomUUID();
    private final byte[] phone = Samples.gpx(START.plusSeconds(60), 1200);
    private final byte[] watch = Samples.fit(START, 1200, 4080);

    @BeforeEach
    void anAthlete() {
        TestTopics.send(People.athlete(athlete), NOW);
        Uploads.awaitKnown(athlete);
    }

    @Test
    void theRicherRecordIsTheNextRevisionAndItsOwnerUndoesThat() {
        UUID run = Uploads.only(Uploads.send(athlete, "phone.gpx", phone), "ACCEPTED");
        assertThat(Uploads.only(Uploads.send(athlete, "watch.fit", watch), "DUPLICATE"))
                .isEqualTo(run);
        String record = find(run)
                .header("ETag", "\"2\"")
                .body("device", equalTo("GARMIN FR935"))
                .body("sources.name", equalTo(List.of("phone.gpx", "watch.fit")))
                .body("sources.source", equalTo(List.of("FILE", "FILE")))
                .extract()
                .path("sources[1].recordId");

        UUID other = UUID.fromString(split(run, record)
                .statusCode(201)
                .body("distanceMeters", equalTo(4080f))
                .body("revision", equalTo(1))
                .extract()
                .path("runId"));

        find(run).header("ETag", "\"3\"").body("device", equalTo("a test")).body("sources", hasSize(1));
        find(other).body("sources.name", equalTo(List.of("watch.fit")));
        assertThat(await().until(
                                () -> TestTopics.read(RunRecorded.class, Topics.RUNS, athlete),
                                found -> found.size() >= 4))
                .extracting(RunRecorded::runId, RunRecorded::revision, RunRecorded::device)
                .containsExactly(
                        tuple(run, 1, "a test"),
                        tuple(run, 2, "GARMIN FR935"),
                        tuple(run, 3, "a test"),
                        tuple(other, 1, "GARMIN FR935"));
        // the files know where they belong: the same bytes again, and a deletion
        assertThat(Uploads.only(Uploads.send(athlete, "watch.fit", watch), "DUPLICATE"))
                .isEqualTo(other);
        Uploads.as(athlete).delete("/v1/runs/" + other).then().statusCode(204);
        assertThat(Db.query("select name from source_file where athlete_id = ?", athlete))
                .extracting(row -> row.get("name"))
                .containsExactly("phone.gpx");
    }

    @Test
    void whatIsOneOrSomebodyElsesIsNotSplit() {
        UUID run = Uploads.only(Uploads.send(athlete, "phone.gpx", phone), "ACCEPTED");
        String record = find(run).extract().path("sources[0].recordId");
        split(run, record).statusCode(409).contentType("application/problem+json");
        split(run, UUID.randomUUID().toString()).statusCode(404);
        split(UUID.randomUUID(), record).statusCode(404);
        UUID other = UUID.randomUUID();
        TestTopics.send(People.athlete(other), NOW);
        Uploads.awaitKnown(other);
        Uploads.as(other)
                .contentType(ContentType.JSON)
                .body("{\"recordId\": \"" + record + "\"}")
                .post("/v1/runs/" + run + "/splits")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse find(UUID run) {
        return Uploads.as(athlete).get("/v1/runs/" + run).then().statusCode(200);
    }

    private ValidatableResponse split(UUID run, String record) {
        return Uploads.as(athlete)
                .contentType(ContentType.JSON)
                .body("{\"recordId\": \"" + record + "\"}")
                .post("/v1/runs/" + run + "/splits")
                .then();
    }
}

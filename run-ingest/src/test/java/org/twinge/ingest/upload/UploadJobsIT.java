package org.twinge.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.ingest.decode.ActivityFile;
import org.twinge.ingest.decode.Content;
import org.twinge.ingest.decode.Samples;
import org.twinge.ingest.run.Uploads;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

@QuarkusTest
@WithTestResource(Servers.class)
class UploadJobsIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant START = Instant.parse("2016-02-01T07:00:00Z");

    private final UUID athlete = UUID.randomUUID();

    @Inject
    TakeFiles takeFiles;

    @BeforeEach
    void anAthlete() {
        TestTopics.send(People.athlete(athlete), NOW);
        Uploads.awaitKnown(athlete);
    }

    @Test
    void yearsOfHistoryComeInInOneGoAndAgainAreAllKnown() {
        byte[] archive = history(Integer.getInteger("twinge.history.runs", 250));
        int runs = Integer.getInteger("twinge.history.runs", 250);
        long begin = System.nanoTime();
        Uploads.done(athlete, send(null, "years.zip", archive))
                .body("total", equalTo(runs))
                .body("done", equalTo(runs))
                .body("accepted", equalTo(runs))
                .body("files", hasSize(runs))
                .body("files[1].name", equalTo("years.zip/1.gpx"));
        long middle = System.nanoTime();
        Uploads.done(athlete, send(null, "years.zip", archive)).body("duplicate", equalTo(runs));
        System.out.printf(
                "%d runs: %d ms, again: %d ms%n",
                runs,
                Duration.ofNanos(middle - begin).toMillis(),
                Duration.ofNanos(System.nanoTime() - middle).toMillis());
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isEqualTo(runs);
        assertThat(Db.count("select count(*) from upload_chunk where athlete_id = ?", athlete))
                .as("bytes are kept until it is done")
                .isZero();
    }

    @Test
    void theSameKeyIsTheSameUpload() {
        byte[] file = Samples.fit(START, 1800, 6000);
        String first =
                send("key-1", "a.fit", file).then().statusCode(202).extract().path("uploadId");
        send("key-1", "a.fit", file).then().statusCode(202).body("uploadId", equalTo(first));
        send("key-1", "a.fit", Samples.fit(START, 1801, 6000))
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
        send("key-1", "b.fit", file).then().statusCode(409);
        send("k".repeat(201), "b.fit", file).then().statusCode(400);
        assertThat(Db.count("select count(*) from upload where athlete_id = ?", athlete))
                .isOne();
    }

    @Test
    void theUploadIsToldFromAnyPlaceAndToItsSenderOnly() {
        String upload = Uploads.done(athlete, send(null, "years.zip", history(3)))
                .extract()
                .path("uploadId");
        Uploads.as(athlete)
                .get("/v1/uploads/" + upload + "?from=2")
                .then()
                .statusCode(200)
                .body("files.name", equalTo(List.of("years.zip/2.gpx")))
                .body("accepted", equalTo(3));
        UUID other = UUID.randomUUID();
        TestTopics.send(People.athlete(other), NOW);
        Uploads.awaitKnown(other);
        Uploads.as(other).get("/v1/uploads/" + upload).then().statusCode(404);
        Uploads.as(athlete).get("/v1/uploads/" + upload + "?from=-1").then().statusCode(400);
    }

    /** As a kill leaves it: in somebody's hands, half of it settled. */
    @Test
    void whatAnotherLeftIsGoneOnWithWhenItsLeaseHasRunOut() throws SQLException {
        byte[] archive = history(4);
        UUID upload = UUID.randomUUID();
        try (Connection connection = Db.connect();
                var add = connection.prepareStatement("""
                        with left_behind as (
                          insert into upload (id, athlete_id, content_hash, received_at, lease_owner, lease_until, files)
                          values (?, ?, '', now(), gen_random_uuid(), now() + interval '2 seconds', 4)
                          returning id, athlete_id),
                        chunk as (
                          insert into upload_chunk (upload_id, athlete_id, part, chunk, name, content)
                          select id, athlete_id, 0, 0, 'years.zip', ? from left_behind)
                        insert into upload_file (upload_id, athlete_id, place, name, outcome, run_ids)
                        select id, athlete_id, place, 'settled', 'ACCEPTED', '{}' from left_behind, generate_series(0, 1) as place
                        """)) {
            add.setObject(1, upload);
            add.setObject(2, athlete);
            add.setBytes(3, archive);
            add.executeUpdate();
        }
        Uploads.as(athlete).get("/v1/uploads/" + upload).then().body("state", equalTo("WORKING"));
        await().untilAsserted(() -> Uploads.as(athlete)
                .get("/v1/uploads/" + upload)
                .then()
                .body("state", equalTo("DONE"))
                .body("files.name", equalTo(List.of("settled", "settled", "years.zip/2.gpx", "years.zip/3.gpx"))));
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isEqualTo(2);
    }

    @Test
    void whoLostTheLeaseTakesNothing() {
        String upload = Uploads.done(athlete, send(null, "a.fit", new byte[0]))
                .body("files[0].reason", equalTo("The file is empty."))
                .body("total", equalTo(1))
                .extract()
                .path("uploadId");
        Content file = Content.of(Samples.fit(START, 1800, 6000));
        boolean taken = takeFiles.take(
                new org.twinge.ingest.upload.Uploads.Leased(UUID.fromString(upload), athlete, 1),
                UUID.randomUUID(),
                List.of(new TakeFiles.Found(1, "late.fit", file, ActivityFile.decode(file))));
        assertThat(taken).isFalse();
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isZero();
    }

    private Response send(String key, String name, byte[] content) {
        var request = Uploads.as(athlete).multiPart("file", name, content);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/uploads");
    }

    /** A run a day, eleven points each. */
    private static byte[] history(int runs) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int day = 0; day < runs; day++) {
            files.put(day + ".gpx", Samples.gpx(START.plus(Duration.ofDays(day)), 1800 + 10 * (day % 60)));
        }
        return Samples.zip(files);
    }
}

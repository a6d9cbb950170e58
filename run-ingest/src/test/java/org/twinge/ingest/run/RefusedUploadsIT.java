package org.twinge.ingest.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Topics;
import org.twinge.ingest.decode.Samples;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** Uploads that are not taken, and athletes who may not send any. */
@QuarkusTest
@WithTestResource(Servers.class)
class RefusedUploadsIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant START = Instant.parse("2026-02-28T23:30:00Z");

    private final UUID athlete = UUID.randomUUID();

    @BeforeEach
    void anAthlete() {
        TestTopics.send(People.athlete(athlete), NOW);
        Uploads.awaitKnown(athlete);
    }

    @Test
    void aRunFromTheFutureIsRefused() {
        Uploads.send(athlete, "a.fit", Samples.fit(Instant.now().plusSeconds(100_000), 1800, 6000))
                .body("files[0].outcome", equalTo("REJECTED"))
                .body("files[0].reason", startsWith("It starts in the future, at "));
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isZero();
    }

    @Test
    void anUnknownAthleteIsToldSoAndNothingIsStored() {
        UUID stranger = UUID.randomUUID();
        Uploads.as(stranger)
                .multiPart("file", "a.fit", Samples.fit(START, 1800, 6000))
                .post("/v1/uploads")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", startsWith("Your profile has not arrived here yet"));
        assertThat(Db.count("select count(*) from source_file where athlete_id = ?", stranger))
                .isZero();
    }

    @Test
    void onlyAthletesWithAValidTokenMayUpload() {
        byte[] file = Samples.fit(START, 1800, 6000);
        given().multiPart("file", "a.fit", file).post("/v1/uploads").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.expired(athlete.toString(), Roles.ATHLETE))
                .multiPart("file", "a.fit", file)
                .post("/v1/uploads")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.CLINICIAN))
                .multiPart("file", "a.fit", file)
                .post("/v1/uploads")
                .then()
                .statusCode(403);
    }

    @Test
    void aRequestThatIsNoUpload() {
        problem(
                400,
                Uploads.as(athlete)
                        .multiPart("photo", "a.fit", new byte[3])
                        .post("/v1/uploads")
                        .then());
        problem(400, raw("multipart/form-data", "no boundary"));
        problem(
                400,
                raw(
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.fit\"\r\n\r\ncut o"));
        problem(415, raw("application/json", "{}"));
    }

    @Test
    void whatIsTooLargeIsRefusedAsAWhole() {
        problem(
                413,
                Uploads.as(athlete)
                        .multiPart("file", "a.fit", Samples.fit(START, 1800, 6000))
                        .multiPart("file", "large.fit", new byte[(25 << 20) + 1])
                        .post("/v1/uploads")
                        .then());
        assertThat(Db.count("select count(*) from source_file where athlete_id = ?", athlete))
                .isZero();
    }

    @Test
    void aRequestThatAnnouncesTooMuchIsRefusedUnread() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String token = Tokens.of(athlete.toString(), Roles.ATHLETE);
            String head = "POST /v1/uploads HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 10000000000\r\n\r\n";
            socket.getOutputStream().write(Samples.utf8(head));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"detail\":\"A request may have 100 MB.");
        }
    }

    @Test
    void anErasedAthleteIsCleanAndStaysOut() {
        Uploads.only(Uploads.send(athlete, "b.fit", Samples.fit(START, 1800, 6000)), "ACCEPTED");
        TestTopics.send(new ErasureRequested(athlete, NOW), NOW);

        await().untilAsserted(() -> assertThat(TestTopics.read(ErasureCompleted.class, Topics.ERASURES, athlete))
                .extracting(ErasureCompleted::service)
                .containsExactly("run-ingest"));
        for (String table : List.of(
                "run",
                "source_file",
                "run_source",
                "run_record",
                "run_correction",
                "deleted_run",
                "upload",
                "upload_chunk",
                "upload_file")) {
            assertThat(Db.count("select count(*) from " + table + " where athlete_id = ?", athlete))
                    .as(table)
                    .isZero();
        }
        problem(409, anUpload());
    }

    @Test
    void anErasureDuringAnUploadWins() throws SQLException {
        try (Connection erasure = Db.connect()) {
            erasure.setAutoCommit(false);
            try (var mark = erasure.prepareStatement(
                    "update access_athlete set subject = null, erased = true where athlete_id = ?")) {
                mark.setObject(1, athlete);
                mark.executeUpdate();
            }
            CompletableFuture<ValidatableResponse> upload = CompletableFuture.supplyAsync(this::anUpload);
            await().until(() -> Db.count("""
                    select count(*) from pg_stat_activity
                    where wait_event_type = 'Lock' and datname = current_database()
                    """) == 1);
            erasure.commit();
            problem(409, upload.join());
        }
        assertThat(Db.count("select count(*) from source_file where athlete_id = ?", athlete))
                .isZero();
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isZero();
    }

    private ValidatableResponse anUpload() {
        return Uploads.as(athlete)
                .multiPart("file", "b.fit", Samples.fit(START, 1800, 6000))
                .post("/v1/uploads")
                .then();
    }

    private ValidatableResponse raw(String type, String body) {
        EncoderConfig asItIs = EncoderConfig.encoderConfig()
                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return Uploads.as(athlete)
                .config(RestAssured.config().encoderConfig(asItIs))
                .header("Content-Type", type)
                .body(body)
                .post("/v1/uploads")
                .then();
    }

    private static void problem(int status, ValidatableResponse response) {
        response.statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
    }
}

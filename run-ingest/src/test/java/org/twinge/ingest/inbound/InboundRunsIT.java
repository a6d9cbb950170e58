package org.twinge.ingest.inbound;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.RunReported;
import org.twinge.contracts.Sport;
import org.twinge.contracts.Topics;
import org.twinge.ingest.decode.Samples;
import org.twinge.ingest.run.Uploads;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** Runs that other systems hand in, by HTTP and on the topic, and the links that let them. */
@QuarkusTest
@WithTestResource(Servers.class)
class InboundRunsIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant START = Instant.parse("2026-02-01T22:30:00Z");

    private final UUID athlete = UUID.randomUUID();
    private final String wearable = "wearable-" + athlete;
    private final String account = "user-" + athlete;

    @BeforeEach
    void anAthlete() {
        TestTopics.send(People.athlete(athlete), NOW);
        Uploads.awaitKnown(athlete);
    }

    @Test
    void aReportedRunIsARunLikeAnyOther() {
        link();
        report(run("w-1", 5000))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("lines[0].externalId", equalTo("w-1"))
                .body("lines[0].outcome", equalTo("ACCEPTED"));

        assertThat(events(1)).singleElement().satisfies(event -> {
            assertThat(event.provenance())
                    .isEqualTo(new RunRecorded.Provenance(RunRecorded.Source.API, true, wearable));
            assertThat(event.localDay()).hasToString("2026-02-02"); // half past midnight there
            assertThat(event.cadence()).isEqualTo(170); // reported as strides
            assertThat(event.perceivedExertion()).isEqualTo(6.0);
            assertThat(event.flags()).isEmpty();
        });
    }

    @Test
    void whatIsImplausibleIsFlaggedAsInAFile() {
        link();
        report(run("w-1", 50_000)).body("accepted", equalTo(1));
        assertThat(events(1).getFirst().flags()).extracting(Enum::name).containsExactly("SPEED_OVER_7_MPS");
    }

    @Test
    void toldAgainItIsTheSameRunAndAHigherRevisionChangesIt() {
        link();
        report(run("w-1", 5000)).body("accepted", equalTo(1));
        report(run("w-1", 5000)).body("duplicate", equalTo(1));
        report(run("w-1", 5100)).body("rejected", equalTo(1)).body("lines[0].violations.field", contains("revision"));
        report(run("w-1", 5200).replace("\"w-1\"", "\"w-1\", \"revision\": 2")).body("changed", equalTo(1));
        report(run("w-1", 5000)).body("duplicate", equalTo(1));

        assertThat(events(2))
                .extracting(RunRecorded::revision, RunRecorded::distanceMeters)
                .containsExactly(tuple(1, 5000.0), tuple(2, 5200.0));
    }

    @Test
    void theSameRunFromAFileIsOneRunWithTwoSources() {
        link();
        UUID run = Uploads.only(Uploads.send(athlete, "a.fit", Samples.fit(START, 1800, 5000)), "ACCEPTED");
        report(run("w-1", 5010)).body("accepted", equalTo(1));
        Uploads.as(athlete)
                .get("/v1/runs/" + run)
                .then()
                .body("sources.source", equalTo(List.of("FILE", "API")))
                .body("sources[1].feed", equalTo(wearable));
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isOne();
    }

    @Test
    void whatItsOwnerDeletedIsNotBroughtBack() {
        link();
        report(run("w-1", 5000)).body("accepted", equalTo(1));
        UUID run = events(1).getFirst().runId();
        Uploads.as(athlete).delete("/v1/runs/" + run).then().statusCode(204);
        report(run("w-1", 5000)).body("duplicate", equalTo(1));
        report(run("w-1", 6000).replace("\"w-1\"", "\"w-1\", \"revision\": 2")).body("duplicate", equalTo(1));
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isZero();
        assertThat(TestTopics.read(RunDeleted.class, Topics.RUNS, athlete)).hasSize(1);
    }

    @Test
    void eachLineStandsForItself() {
        link();
        String lines = run("w-1", 5000) + "\n" + "{\"account\":\n\n" + run("w-2", -1) + "\n"
                + run("w-3", 5000).replace(account, "stranger") + "\n"
                + run("w-4", 5000).replace("2026-02-02", "1999-02-02") + "\n"
                + run("w-5", 5000).replace("2026-02-02", "2099-02-02") + "\n"
                + run("w-6", 5000).replace("\"device\"", "\"devices\"") + "\n[]\n"
                + run("w-7", 5000).replace("W100", "W\\u0000").replace("T00", "T05") + "\n"
                + run("w-8", 5000).replace("T00", "T07");
        as(wearable)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body(lines)
                .post("/v1/runs")
                .then()
                .statusCode(200)
                .body("lines.line", equalTo(List.of(1, 2, 4, 5, 6, 7, 8, 9, 10, 11)))
                .body(
                        "lines.outcome",
                        equalTo(List.of(
                                "ACCEPTED",
                                "REJECTED",
                                "REJECTED",
                                "NOT_LINKED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "ACCEPTED")))
                .body("lines[2].violations.field", contains("distanceMeters"))
                .body("lines[4].violations[0].message", containsString("clock stands at 1999"))
                .body("lines[5].violations.field", contains("startedAt"))
                .body("lines[6].violations.field", contains("devices"))
                .body("lines[8].violations.field", contains("device"));
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isEqualTo(2);
    }

    @Test
    void aBatchOfAThousandIsTakenAndOneMoreIsNot() {
        link();
        String thousand = IntStream.range(0, 1000)
                .mapToObj(i -> run("w-" + i, 5000)
                        .replace(
                                "2026-02-02T00:30:00+02:00",
                                START.minus(Duration.ofHours(2L * i)).toString()))
                .collect(Collectors.joining(",", "[", "]"));
        report(thousand).statusCode(200).body("accepted", equalTo(1000)).body("lines", hasSize(1000));
        report(thousand).statusCode(200).body("duplicate", equalTo(1000));
        report("[" + "{},".repeat(1000) + "{}]").statusCode(413).contentType("application/problem+json");
        report("[\"" + "x".repeat(5 << 20) + "\"]").statusCode(413).contentType("application/problem+json");
        report("{").statusCode(400).contentType("application/problem+json");
        report("7").statusCode(400);
        report("").statusCode(400);
        report("[]").statusCode(200).body("lines", empty());
    }

    @Test
    void nobodyIsToldWhetherSomebodyExists() {
        link();
        // another system does not know the account, though it exists
        as("another")
                .contentType(ContentType.JSON)
                .body(run("w-1", 5000))
                .post("/v1/runs")
                .then()
                .statusCode(200)
                .body("notLinked", equalTo(1))
                .body("lines[0].violations", empty());
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.INTEGRATION))
                .contentType(ContentType.JSON)
                .body(run("w-1", 5000))
                .post("/v1/runs")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON).body("[]").post("/v1/runs").then().statusCode(401);
    }

    @Test
    void anOfferIsTakenUpOnceAndALinkEnds() {
        String code = offer(Tokens.of(athlete.toString(), Roles.ATHLETE), "{}")
                .statusCode(201)
                .extract()
                .path("code");
        String link = make(wearable, code).statusCode(201).extract().path("linkId");
        make(wearable, code).statusCode(404).contentType("application/problem+json");
        make(wearable, "no code").statusCode(404);
        Uploads.as(athlete)
                .get("/v1/links")
                .then()
                .body("linkId", equalTo(List.of(link)))
                .body("integration", equalTo(List.of(wearable)));

        // the account is this athlete's; nobody else gets it
        UUID other = UUID.randomUUID();
        TestTopics.send(People.athlete(other), NOW);
        Uploads.awaitKnown(other);
        String others = offer(Tokens.of(other.toString(), Roles.ATHLETE), "{}")
                .extract()
                .path("code");
        make(wearable, others).statusCode(409);
        Uploads.as(other).delete("/v1/links/" + link).then().statusCode(404);

        Uploads.as(athlete).delete("/v1/links/" + link).then().statusCode(204);
        report(run("w-1", 5000)).body("notLinked", equalTo(1));
        assertThat(Db.count("select count(*) from link_offer where athlete_id = ?", athlete))
                .isZero();
    }

    @Test
    void anOfferIsGoodForAQuarterOfAnHour() {
        String code = offer(Tokens.of(athlete.toString(), Roles.ATHLETE), "{}")
                .extract()
                .path("code");
        Db.execute("update link_offer set expires_at = now() where athlete_id = '" + athlete + "'");
        make(wearable, code).statusCode(404);
    }

    @Test
    void aClinicsLinkHoldsAsLongAsItsConsent() {
        UUID clinic = UUID.randomUUID();
        UUID physio = UUID.randomUUID();
        UUID stranger = UUID.randomUUID();
        TestTopics.send(People.clinic(clinic, physio), NOW);
        TestTopics.send(People.clinic(UUID.randomUUID(), stranger), NOW);
        consent(2, clinic);
        await().until(() ->
                Db.count("select count(*) from access_staff where staff_id in (?, ?)", physio, stranger) == 2);

        String wanted = "{\"athleteId\": \"" + athlete + "\"}";
        await().until(
                        () -> offer(Tokens.of(physio.toString(), Roles.CLINICIAN), wanted)
                                .extract(),
                        response -> response.statusCode() == 201); // 503 until consent is known to be up to date
        offer(Tokens.of(stranger.toString(), Roles.CLINICIAN), wanted).statusCode(404);
        offer(Tokens.of(physio.toString(), Roles.CLINICIAN), "{}").statusCode(404);
        String code = offer(Tokens.of(physio.toString(), Roles.CLINICIAN), wanted)
                .extract()
                .path("code");
        make(wearable, code).statusCode(201).body("clinicId", equalTo(clinic.toString()));
        report(run("w-1", 5000)).body("accepted", equalTo(1));

        consent(3);
        report(run("w-2", 5000).replace("T00", "T05")).body("notLinked", equalTo(1));
        consent(4, clinic);
        report(run("w-2", 5000).replace("T00", "T05")).body("accepted", equalTo(1));
    }

    @Test
    void theTopicIsTakenAsHttpIs() {
        UUID link = UUID.fromString(link());
        Instant early = START.minus(Duration.ofDays(1));
        TestTopics.send(reported(UUID.randomUUID(), "w-0", 1, START, 4000.0), NOW); // no link: dropped
        TestTopics.send(reported(link, "w-1", 1, START, 5000.0), NOW);
        TestTopics.send(reported(link, "w-1", 1, START, 5000.0), NOW);
        TestTopics.send(reported(link, "w-2", 2, early, 6000.0), NOW);
        TestTopics.send(reported(link, "w-2", 1, early, 7000.0), NOW); // late
        TestTopics.send(reported(link, "w-1", 1, START, 5500.0), NOW); // contradicts itself
        TestTopics.send(reported(link, "w-3", 1, Instant.now().plus(Duration.ofDays(9)), 5000.0), NOW);
        String broken = new String(
                        EventCodec.encode(UUID.randomUUID(), "test", NOW, reported(link, "w-4", 1, START, 1.0)), UTF_8)
                .replace("\"elapsedSeconds\":1800", "\"elapsedSeconds\":-1800");
        TestTopics.sendRaw(Topics.RUNS_INBOUND, link.toString(), broken.getBytes(UTF_8));
        TestTopics.send(reported(link, "w-5", 1, START.minus(Duration.ofDays(2)), 5100.0), NOW);

        assertThat(events(3))
                .extracting(RunRecorded::revision, RunRecorded::distanceMeters, RunRecorded::localDay)
                .containsExactly(
                        tuple(1, 5000.0, java.time.LocalDate.of(2026, 2, 2)),
                        tuple(1, 6000.0, java.time.LocalDate.of(2026, 2, 1)),
                        tuple(1, 5100.0, java.time.LocalDate.of(2026, 1, 31)));
        assertThat(Db.query("select reason from parked_record where key = ? order by \"offset\"", link.toString()))
                .extracting(row -> row.get("reason"))
                .containsExactly("RefusedRun", "RefusedRun", "breaks its schema: elapsedSeconds is outside a year");

        // parked under the link's id, they are the athlete's all the same
        Uploads.as(athlete).delete("/v1/links/" + link).then().statusCode(204);
        TestTopics.send(new ErasureRequested(athlete, NOW), NOW);
        await().until(() -> Db.count("select count(*) from link where athlete_id = ?", athlete) == 0);
        assertThat(Db.count("select count(*) from parked_record where key = ?", link.toString()))
                .isZero();
    }

    private RunReported reported(UUID link, String id, int revision, Instant start, Double meters) {
        return new RunReported(
                link,
                id,
                revision,
                Sport.RUNNING,
                start,
                120,
                1800,
                null,
                meters,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void consent(long version, UUID... clinics) {
        TestTopics.send(People.athlete(athlete, version, true, "en", clinics), NOW);
        await().until(() -> Db.count("select version from access_athlete where athlete_id = ?", athlete) == version);
    }

    private String link() {
        String code = offer(Tokens.of(athlete.toString(), Roles.ATHLETE), "{}")
                .extract()
                .path("code");
        return make(wearable, code).statusCode(201).extract().path("linkId");
    }

    private static ValidatableResponse offer(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/links/offers")
                .then();
    }

    private ValidatableResponse make(String client, String code) {
        return as(client)
                .contentType(ContentType.JSON)
                .body("{\"code\": \"" + code + "\", \"account\": \"" + account + "\"}")
                .post("/v1/links")
                .then();
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.ofClient(client, Roles.INTEGRATION));
    }

    private ValidatableResponse report(String body) {
        return as(wearable)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/runs")
                .then();
    }

    private String run(String id, double meters) {
        return """
                {"account": "%s", "externalId": "%s", "sport": "RUNNING", "startedAt": "2026-02-02T00:30:00+02:00",\
                 "elapsedSeconds": 1800, "movingSeconds": 1790, "distanceMeters": %s, "cadence": 85,\
                 "perceivedExertion": 6, "device": "W100"}""".formatted(account, id, meters);
    }

    private List<RunRecorded> events(int count) {
        return await().until(
                        () -> TestTopics.read(RunRecorded.class, Topics.RUNS, athlete), found -> found.size() >= count);
    }
}

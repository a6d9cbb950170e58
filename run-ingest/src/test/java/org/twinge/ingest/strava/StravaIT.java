package org.twinge.ingest.strava;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Topics;
import org.twinge.ingest.decode.Samples;
import org.twinge.ingest.run.Uploads;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.StravaActivities;
import org.twinge.testsupport.StravaSimulator;
import org.twinge.testsupport.TestTopics;

/** An athlete, Strava, and us in between; Strava is a simulator that behaves as its documentation says. */
@QuarkusTest
@WithTestResource(Servers.class)
class StravaIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final AtomicLong IDS = new AtomicLong(1_000);
    private static final String HOOK = "/webhooks/strava/known-to-everybody-who-reads-the-tests";

    private static StravaSimulator strava;

    private final UUID athlete = UUID.randomUUID();
    private final long owner = IDS.incrementAndGet();
    private final Instant start = Instant.ofEpochSecond(Instant.now().getEpochSecond() - 86_400 - owner);

    @BeforeAll
    static void strava() {
        int port = ConfigProvider.getConfig().getValue("twinge.test.neighbour-port", Integer.class);
        strava = new StravaSimulator(port, WINDOW);
    }

    @AfterAll
    static void over() {
        strava.close();
    }

    @BeforeEach
    void anAthlete() {
        strava.limit(10_000, 1_000_000);
        TestTopics.send(People.athlete(athlete), NOW);
        Uploads.awaitKnown(athlete);
    }

    @Test
    void aConnectionFetchesTheHistoryAndShowsHowFarItIs() {
        for (int i = 0; i < 450; i++) {
            strava.put(owner, run(start.minus(Duration.ofHours(20L * i)), 5000));
        }
        connect().statusCode(201).body("state", equalTo("CONNECTED"));
        await().atMost(Duration.ofMinutes(1)).until(() ->
                (boolean) Uploads.as(athlete).get("/v1/feeds/strava").path("history.done"));
        Uploads.as(athlete)
                .get("/v1/feeds/strava")
                .then()
                .body("history.activities", equalTo(450))
                .body("scopes", hasItem("activity:read_all"));
        assertThat(runs()).isEqualTo(450);
        assertThat(events(450))
                .allSatisfy(event -> assertThat(event.provenance())
                        .isEqualTo(new RunRecorded.Provenance(RunRecorded.Source.FEED, false, "strava")));
    }

    @Test
    void whatBeganInOneBrowserDoesNotEndInAnother() {
        Map<String, String> back = strava.authorize(begin(athlete), owner);
        UUID other = UUID.randomUUID();
        TestTopics.send(People.athlete(other), NOW);
        Uploads.awaitKnown(other);
        connect(other, back).statusCode(400).body("detail", containsString("did not begin"));
        connect(athlete, back).statusCode(201);
        connect(athlete, back).statusCode(400);
        // the account is taken
        connect(other, strava.authorize(begin(other), owner)).statusCode(409);
        Uploads.as(other).get("/v1/feeds/strava").then().statusCode(404);
        Uploads.as(other).delete("/v1/feeds/strava").then().statusCode(404);

        connect(athlete, strava.authorize(begin(athlete), owner + 2_000_000))
                .statusCode(409)
                .body("detail", containsString("another account"));

        Map<String, String> forged = new HashMap<>(strava.authorize(begin(other), owner + 1_000_000));
        forged.put("code", "made up");
        connect(other, forged).statusCode(400).body("detail", containsString("does not know this code"));
        connect(other, strava.authorize(begin(other), owner + 1_000_000, "read"))
                .statusCode(400)
                .body("detail", containsString("leave to read"));
        connect(other, Map.of("state", "", "code", "", "scope", "")).statusCode(400);
    }

    @Test
    void tokensAreSealed() {
        connect().statusCode(201);
        byte[] sealed = (byte[]) Db.query("select tokens from feed_connection where athlete_id = ?", athlete)
                .getFirst()
                .get("tokens");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
        assertThat(sealed.length).isGreaterThan(2 * 36 + 16);
        // nor does the athlete's own role read them
        assertThat(asWeb(athlete, "select tokens from feed_connection")).isEqualTo("42501");
        assertThat(asWeb(athlete, "select state from feed_connection")).isEqualTo("1");
        assertThat(asWeb(UUID.randomUUID(), "select state from feed_connection"))
                .isEqualTo("0");
    }

    @Test
    void theHandshakeEchoesTheChallengeOfWhoKnowsTheToken() {
        given().get(HOOK + "?hub.mode=subscribe&hub.verify_token=known to us&hub.challenge=15f7d1a91c1f40f8a748")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("'hub.challenge'", equalTo("15f7d1a91c1f40f8a748"));
        given().get(HOOK + "?hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1")
                .then()
                .statusCode(403);
        given().get(HOOK + "?hub.mode=subscribe&hub.verify_token=known to us")
                .then()
                .statusCode(400);
        given().get("/webhooks/strava/guessed?hub.mode=subscribe&hub.verify_token=known to us&hub.challenge=1")
                .then()
                .statusCode(404);
    }

    @Test
    void anEventOfNobodysIsTakenAndAWrongOneIsNot() {
        String good = event("activity", "create", 1, "{}");
        post(HOOK, good).statusCode(200);
        post("/webhooks/strava/guessed", good).statusCode(404);
        post(HOOK, good.replace("120475", "120476")).statusCode(403);
        post(HOOK, "{}").statusCode(400);
        post(HOOK, "{").statusCode(400);
        post(HOOK, good.replace("{}", "\"" + "x".repeat(20_000) + "\"")).statusCode(400);
        given().contentType(ContentType.JSON)
                .header("X-Strava-Signature", "t=1,v1=" + "0".repeat(64))
                .body(good)
                .post(HOOK)
                .then()
                .statusCode(403);
        assertThat(Db.count("select count(*) from feed_task where athlete_id = ?", athlete))
                .isZero();
    }

    @Test
    void whatIsMadeChangedAndDeletedThereIsSoHere() {
        connected();
        ObjectNode run = run(start, 5000);
        long id = run.path("id").asLong();
        strava.put(owner, run);
        tell("activity", "create", id, "{}");
        RunRecorded first = events(1).getFirst();
        assertThat(first.distanceMeters()).isEqualTo(5000);
        assertThat(first.device()).isEqualTo("Garmin Forerunner 955");
        assertThat(first.secondsAtHeartRate())
                .containsExactly(new RunRecorded.SecondsAt(140, 4), new RunRecorded.SecondsAt(150, 6));

        strava.put(owner, run.deepCopy().put("sport_type", "TrailRun"));
        tell("activity", "update", id, "{\"type\":\"TrailRun\"}");
        assertThat(events(2).getLast())
                .extracting(
                        RunRecorded::runId,
                        RunRecorded::revision,
                        event -> event.sport().name())
                .containsExactly(first.runId(), 2, "TRAIL_RUNNING");
        // a title is nothing to us; that it is fetched and changes nothing is all
        tell("activity", "update", id, "{\"title\":\"Messy\"}");
        awaitIdle();
        assertThat(strava.fetches(id)).isEqualTo(3);
        assertThat(events(2)).hasSize(2);

        // an event is believed by nobody: it is there still
        tell("activity", "delete", id, "{}");
        awaitIdle();
        assertThat(runs()).isOne();
        strava.delete(owner, id);
        tell("activity", "delete", id, "{\"again\":\"true\"}");
        await().until(() -> runs() == 0);
        assertThat(await().until(
                                () -> TestTopics.read(RunDeleted.class, Topics.RUNS, athlete),
                                found -> !found.isEmpty()))
                .extracting(RunDeleted::runId, RunDeleted::revision)
                .containsExactly(tuple(first.runId(), 3));
    }

    @Test
    void anEventThatComesThreeTimesOrLateIsOneFetch() {
        connected();
        ObjectNode run = run(start, 5000);
        long id = run.path("id").asLong();
        strava.put(owner, run);
        String created = event("activity", "create", id, "{}");
        String changed = created.replace("\"event_time\":", "\"event_time\":1").replace("create", "update");
        post(HOOK, changed).statusCode(200);
        events(1);
        awaitIdle();
        for (String late : List.of(created, changed, created, changed, created)) {
            post(HOOK, late).statusCode(200);
        }
        awaitIdle();
        assertThat(strava.fetches(id)).isOne();
    }

    @Test
    void whatItsOwnerDeletedHereIsNotBroughtBack() {
        connected();
        ObjectNode run = run(start, 5000);
        long id = run.path("id").asLong();
        strava.put(owner, run);
        tell("activity", "create", id, "{}");
        UUID here = events(1).getFirst().runId();
        Uploads.as(athlete).delete("/v1/runs/" + here).then().statusCode(204);
        tell("activity", "update", id, "{\"title\":\"Messy\"}");
        compareNow();
        awaitIdle();
        assertThat(strava.fetches(id)).isEqualTo(2);
        assertThat(runs()).isZero();
    }

    @Test
    void staffSeeOnlyWhatTheFileSaysOfARunThatBothTell() {
        UUID clinic = UUID.randomUUID();
        UUID physio = UUID.randomUUID();
        TestTopics.send(People.clinic(clinic, physio), NOW);
        TestTopics.send(People.athlete(athlete, 2, true, "en", clinic), NOW);
        await().until(() -> Db.count("select count(*) from access_consent where athlete_id = ?", athlete) == 1
                && Db.count("select count(*) from access_staff where staff_id = ?", physio) == 1);
        connected();
        ObjectNode run = run(start, 5100);
        strava.put(owner, run);
        tell("activity", "create", run.path("id").asLong(), "{}");
        events(1);
        assertThat(asWeb(athlete, "select id from run")).isEqualTo("1");
        assertThat(asWeb(physio, "select id from run")).isEqualTo("0");

        Uploads.only(Uploads.send(athlete, "watch.fit", Samples.fit(start, 1800, 5000)), "DUPLICATE");
        assertThat(events(2).getLast())
                .extracting(RunRecorded::distanceMeters, RunRecorded::provenance)
                .containsExactly(5000.0, new RunRecorded.Provenance(RunRecorded.Source.FILE, true));
        assertThat(asWeb(physio, "select id from run where distance_meters = 5000 and feed is null"))
                .isEqualTo("1");
        assertThat(asWeb(physio, "select id from run_record")).isEqualTo("0");

        // Strava is ended; the file stays
        Uploads.as(athlete).delete("/v1/feeds/strava").then().statusCode(202);
        await().until(() -> Db.count("select count(*) from feed_connection where athlete_id = ?", athlete) == 0);
        assertThat(runs()).isOne();
        assertThat(Db.query("select source from run_record where athlete_id = ?", athlete))
                .extracting(row -> row.get("source"))
                .containsExactly("FILE");
        assertThat(strava.knowsTokensOf(owner)).isFalse();
    }

    @Test
    void accessTakenBackEndsItIfStravaSaysSoToo() {
        connected();
        ObjectNode run = run(start, 5000);
        strava.put(owner, run);
        tell("activity", "create", run.path("id").asLong(), "{}");
        events(1);

        tell("athlete", "update", owner, "{\"authorized\":\"false\"}"); // made up
        await().until(() -> state().equals("ACTIVE"));
        assertThat(runs()).isOne();

        strava.revoke(owner);
        tell("athlete", "update", owner, "{\"authorized\":\"false\"}");
        await().until(() -> Db.count("select count(*) from feed_connection where athlete_id = ?", athlete) == 0);
        assertThat(runs()).isZero();
        assertThat(Db.count("select count(*) from feed_task where athlete_id = ?", athlete))
                .isZero();
        Uploads.as(athlete).get("/v1/feeds/strava").then().statusCode(404);
    }

    @Test
    void anEndedTokenIsRenewedAndATakenOneAsksItsOwner() {
        connected();
        ObjectNode run = run(start, 5000);
        strava.put(owner, run);
        strava.expireAccess(owner);
        tell("activity", "create", run.path("id").asLong(), "{}");
        events(1);

        strava.revoke(owner);
        strava.put(owner, run.deepCopy().put("distance", 5100.0));
        tell("activity", "update", run.path("id").asLong(), "{}");
        await().until(() -> state().equals("BROKEN"));
        Uploads.as(athlete).get("/v1/feeds/strava").then().body("state", equalTo("RECONNECT"));
        assertThat(runs()).as("nobody said that it is to go").isOne();
        connect().statusCode(201);
        assertThat(events(2).getLast().distanceMeters()).isEqualTo(5100);
    }

    @Test
    void itsTroublesAndItsSlownessAreWaitedOut() {
        connected();
        ObjectNode run = run(start, 5000);
        strava.put(owner, run);
        strava.failNext(2);
        tell("activity", "create", run.path("id").asLong(), "{}");
        events(1);

        strava.slow(Duration.ofMillis(1500));
        strava.put(owner, run.deepCopy().put("distance", 5100.0));
        tell("activity", "update", run.path("id").asLong(), "{}");
        await().until(() -> strava.fetches(run.path("id").asLong()) >= 3);
        strava.slow(Duration.ZERO);
        assertThat(events(2).getLast().distanceMeters()).isEqualTo(5100);
    }

    @Test
    void itsLimitsAreKeptAndNothingIsLost() {
        connected();
        strava.limit(3, 1_000_000);
        int refused = strava.answers(429);
        for (int i = 0; i < 12; i++) {
            ObjectNode run = run(start.minus(Duration.ofHours(2L * i)), 5000);
            strava.put(owner, run);
            tell("activity", "create", run.path("id").asLong(), "{}");
        }
        assertThat(events(12)).hasSize(12);
        // the clocks of both sides may part a window differently
        assertThat(strava.answers(429) - refused).isLessThanOrEqualTo(3);
    }

    @Test
    void comparingFindsWhatNoEventTold() {
        connected();
        ObjectNode edited = run(start, 5000);
        ObjectNode deleted = run(start.minus(Duration.ofHours(3)), 6000);
        ObjectNode missed = run(start.minus(Duration.ofHours(6)), 7000);
        for (ObjectNode run : List.of(edited, deleted)) {
            strava.put(owner, run);
            tell("activity", "create", run.path("id").asLong(), "{}");
        }
        events(2);
        awaitIdle();
        strava.put(owner, edited.deepCopy().put("distance", 5500.0));
        strava.delete(owner, deleted.path("id").asLong());
        strava.put(owner, missed);
        compareNow();

        assertThat(events(4))
                .extracting(RunRecorded::distanceMeters)
                .containsExactlyInAnyOrder(5000.0, 6000.0, 5500.0, 7000.0);
        await().until(() ->
                TestTopics.read(RunDeleted.class, Topics.RUNS, athlete).size() == 1);
        compareNow();
        awaitIdle();
        assertThat(events(4)).as("what is as it was changes nothing").hasSize(4);
    }

    private ObjectNode run(Instant at, double meters) {
        return StravaActivities.run(IDS.incrementAndGet() * 1_000, at, 1800, meters);
    }

    private static String begin(UUID athlete) {
        return Uploads.as(athlete)
                .post("/v1/feeds/strava/authorizations")
                .then()
                .statusCode(201)
                .body("scopes.name", equalTo(List.of("read", "activity:read_all")))
                .extract()
                .path("url");
    }

    private static ValidatableResponse connect(UUID athlete, Map<String, String> back) {
        return Uploads.as(athlete)
                .contentType(ContentType.JSON)
                .body(back)
                .post("/v1/feeds/strava")
                .then();
    }

    private ValidatableResponse connect() {
        return connect(athlete, strava.authorize(begin(athlete), owner));
    }

    /** With nothing there yet. */
    private void connected() {
        connect().statusCode(201);
        awaitIdle();
    }

    /** Nothing is due, compared or fetched any more. */
    private void awaitIdle() {
        await().until(() -> Db.count("""
                        select count(*) from feed_connection as c where athlete_id = ?
                          and (lease_owner is not null or backfilled_at is null or reconcile_at <= now()
                            or state in ('CHECKING', 'ENDING')
                            or exists (select from feed_task as t where t.athlete_id = c.athlete_id and due_at is not null))
                        """, athlete) == 0);
    }

    private void compareNow() {
        Db.execute("update feed_connection set reconcile_at = now() where athlete_id = '" + athlete + "'");
    }

    private String state() {
        return (String) Db.query("select state from feed_connection where athlete_id = ?", athlete)
                .getFirst()
                .get("state");
    }

    private void tell(String type, String aspect, long object, String updates) {
        post(HOOK, event(type, aspect, object, updates)).statusCode(200);
    }

    private String event(String type, String aspect, long object, String updates) {
        return """
                {"aspect_type":"%s","event_time":%d,"object_id":%d,"object_type":"%s","owner_id":%d,\
                "subscription_id":120475,"updates":%s}""".formatted(aspect, IDS.incrementAndGet(), object, type, owner, updates);
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private long runs() {
        return Db.count("select count(*) from run where athlete_id = ?", athlete);
    }

    private List<RunRecorded> events(int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.read(RunRecorded.class, Topics.RUNS, athlete), found -> found.size() >= count);
    }

    /** How many rows that person gets as the role of web requests, or the SQL state of the refusal. */
    private static String asWeb(UUID subject, String select) {
        try (Connection connection = Db.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role run_ingest_web");
            statement.execute("select set_config('twinge.subject', '" + subject + "', true)");
            try (var found = statement.executeQuery("select count(*) from (" + select + ") as rows")) {
                found.next();
                return found.getString(1);
            }
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}

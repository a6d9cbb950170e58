package org.twinge.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Faults;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** Events from a real broker into a real database, with everything going wrong that can. */
@QuarkusTest
@WithTestResource(Servers.class)
class IntakeIT {
    private static final int BREAKS_A_CONSTRAINT = 666;

    private final UUID athlete = UUID.randomUUID();
    private final UUID run = UUID.randomUUID();

    @Test
    void theSameEventIsWorkedOnOnce() {
        UUID eventId = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            TestTopics.send(eventId, new RunDeleted(run, athlete, 1), Instant.EPOCH);
        }
        send(2);

        awaitRevisions(1, 2);
    }

    @Test
    void eventsOfOneAthleteStayInOrder() {
        IntStream.rangeClosed(1, 50).forEach(this::send);

        awaitRevisions(IntStream.rangeClosed(1, 50).toArray());
    }

    @Test
    void badRecordsAreParkedAndTheRestGoesOn() {
        send(1);
        sendRaw("this is no event");
        sendRaw(null, "{}".getBytes(StandardCharsets.UTF_8));
        sendRaw(athlete.toString(), "x".repeat(900_000).getBytes(StandardCharsets.UTF_8));
        send(BREAKS_A_CONSTRAINT);
        TestTopics.sendRaw(Topics.RUNS, athlete.toString(), null);
        byte[] otherKey =
                EventCodec.encode(UUID.randomUUID(), "test", Instant.EPOCH, new RunDeleted(run, UUID.randomUUID(), 3));
        sendRaw(athlete.toString(), otherKey);
        send(2);

        awaitRevisions(1, 2);
        await().untilAsserted(() -> assertThat(reasonsFor(athlete))
                .containsExactlyInAnyOrder(
                        "not a CloudEvent in structured JSON",
                        "not a CloudEvent in structured JSON",
                        "SQL state 23514",
                        "record key and event key differ"));
    }

    @Test
    void aParkedRecordIsReplayedOnceItsCauseIsMended() {
        send(BREAKS_A_CONSTRAINT);
        await().untilAsserted(() -> assertThat(reasonsFor(athlete)).containsExactly("SQL state 23514"));
        UUID parked = (UUID) Db.query("select id from parked_record where key = ?", athlete.toString())
                .getFirst()
                .get("id");

        replay(parked).statusCode(422);
        Db.execute("alter table ledger drop constraint ledger_revision_check");
        replay(parked).statusCode(204);
        replay(parked).statusCode(204);
        Db.execute("delete from ledger where revision = " + BREAKS_A_CONSTRAINT + " and run_id <> '" + run + "'");
        awaitRevisions(BREAKS_A_CONSTRAINT);
        Db.execute("delete from ledger where revision = " + BREAKS_A_CONSTRAINT);
        Db.execute("alter table ledger add constraint ledger_revision_check check (revision <> 666)");

        operator().get("/v1/parked").then().statusCode(200).body("id", not(hasItem(parked.toString())));
        operator().get("/v1/parked?replayed=true").then().body("id", hasItem(parked.toString()));
        replay(UUID.randomUUID()).statusCode(404);
    }

    @Test
    void onlyOperatorsSeeParkedRecords() {
        given().get("/v1/parked").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("somebody", "clinician"))
                .get("/v1/parked")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("somebody", "athlete"))
                .post("/v1/parked/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(403);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsSkippedAndNothingIsParked() {
        send(1);
        awaitRevisions(1);

        Faults.databaseAway();
        IntStream.rangeClosed(2, 20).forEach(this::send);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(503)
                        .body("checks.find { it.name == 'messaging' }.data.waiting", containsString("runs")));
        Faults.databaseBack();

        awaitRevisions(IntStream.rangeClosed(1, 20).toArray());
        assertThat(reasonsFor(athlete)).isEmpty();
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void whatWasSentBeforeTheBrokerDiedArrivesAfterItIsBack() {
        IntStream.rangeClosed(1, 10).forEach(this::send);

        Faults.killBroker();
        Faults.restartBroker();
        IntStream.rangeClosed(11, 20).forEach(this::send);

        awaitRevisions(IntStream.rangeClosed(1, 20).toArray());
    }

    private void send(int revision) {
        TestTopics.send(new RunDeleted(run, athlete, revision), Instant.EPOCH);
    }

    private void sendRaw(String value) {
        sendRaw(athlete.toString(), value.getBytes(StandardCharsets.UTF_8));
    }

    private static void sendRaw(@org.jspecify.annotations.Nullable String key, byte[] value) {
        TestTopics.sendRaw(Topics.RUNS, key, value);
    }

    private void awaitRevisions(int... revisions) {
        List<Object> expected = new ArrayList<>();
        IntStream.of(revisions).forEach(expected::add);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(Db.query("select revision from ledger where run_id = ? order by id", run))
                                .extracting(row -> row.get("revision"))
                                .isEqualTo(expected));
    }

    private static List<Object> reasonsFor(UUID athlete) {
        return new ArrayList<>(Db.query("select reason from parked_record where key = ?", athlete.toString()).stream()
                .map(row -> row.get("reason"))
                .toList());
    }

    private static ValidatableResponse replay(UUID parked) {
        return operator().post("/v1/parked/" + parked + "/replay").then();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("an-operator", "operator"));
    }
}

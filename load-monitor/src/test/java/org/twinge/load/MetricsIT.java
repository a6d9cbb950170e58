package org.twinge.load;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.contracts.Received;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Topics;
import org.twinge.contracts.TwingeEvent;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** Metrics, settings, the planned-session check and the topic {@code loads}, as others see them. */
@QuarkusTest
@WithTestResource(Servers.class)
class MetricsIT {
    @Inject
    RecordRuns recordRuns;

    private final Diary diary = Diary.ofSomebody();
    private final UUID clinician = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();

    @BeforeEach
    void people() {
        UUID clinic = UUID.randomUUID();
        TestTopics.send(People.clinic(clinic, clinician), Instant.now());
        TestTopics.send(People.athlete(diary.athlete(), clinic), Instant.now());
        TestTopics.send(People.athlete(stranger), Instant.now());
        await().atMost(20, SECONDS)
                .until(() -> Db.count("select count(*) from access_staff where staff_id = ?", clinician) == 1
                        && Db.count(
                                        "select count(*) from access_athlete where athlete_id in (?, ?)",
                                        diary.athlete(),
                                        stranger)
                                == 2);
    }

    @Test
    void fourWeeksOfTheSameRunAnswerEveryMetricOrWhyNot() {
        record(fourWeeks());

        metrics(diary.athlete(), Roles.ATHLETE)
                .statusCode(200)
                .body("days", hasSize(28))
                .body("days[27].day", equalTo(diary.today().toString()))
                .body("days[27].method", equalTo("DISTANCE"))
                .body("days[27].load", equalTo(10.0f))
                .body("days[27].totals.distanceMeters", equalTo(10000.0f))
                .body("days[27].totals.ascentMeters", nullValue())
                .body("days[27].last7Days.distanceMeters", equalTo(70000.0f))
                .body("days[27].values.'load-mean-28@1'", equalTo(10.0f))
                .body("days[27].values.'acwr-rolling-coupled@1'", equalTo(1.0f))
                .body("days[27].values.'longest-session-30@1'", equalTo(10000.0f))
                .body("days[27].missing.'load-mean-42@1'.reason", equalTo("TOO_FEW_DAYS"))
                .body("days[27].missing.'load-mean-42@1'.have", equalTo(28))
                .body("days[27].missing.'load-mean-42@1'.need", equalTo(42))
                .body("days[27].missing.'monotony@1'.reason", equalTo("CONSTANT_LOAD"))
                .body("days[0].missing.'longest-session-30@1'.reason", equalTo("NO_REFERENCE"))
                .body("metrics.id", hasItem("acwr-ewma@1"));
    }

    @Test
    void theSameAnswerIsNotSentTwice() {
        record(fourWeeks());
        String path = path("metrics?to=" + diary.today());
        String tag = as(diary.athlete(), Roles.ATHLETE)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        as(diary.athlete(), Roles.ATHLETE)
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304);
        record(diary.run(UUID.randomUUID(), 1, diary.today(), "18:00", 10, 1000.0));
        as(diary.athlete(), Roles.ATHLETE)
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void aChangeOfSettingsCountsFromItsDay() {
        record(fourWeeks());

        as(clinician, Roles.CLINICIAN)
                .contentType(ContentType.JSON)
                .body("{\"validFrom\": \"%s\", \"method\": \"SESSION_RPE\"}"
                        .formatted(diary.today().minusDays(6)))
                .put(path("load-settings"))
                .then()
                .statusCode(200)
                .body("method", contains("SESSION_RPE"));

        metrics(diary.athlete(), Roles.ATHLETE)
                .body("days[20].method", equalTo("DISTANCE"))
                .body("days[20].load", equalTo(10.0f))
                .body("days[21].method", equalTo("SESSION_RPE"))
                .body("days[27].load", equalTo(300.0f))
                .body("days[27].values.'load-sum-7@1'", equalTo(2100.0f))
                .body("days[27].missing.'load-mean-28@1'.have", equalTo(7));
        assertThat(snapshots().getLast())
                .extracting(
                        LoadSnapshot::version,
                        LoadSnapshot::method,
                        one -> one.days().size())
                .containsExactly(2L, LoadSnapshot.Method.SESSION_RPE, 7);
    }

    /** For a woman with 60 at rest and 190 at most: minutes x HRr x 0.86 e^(1.67 HRr), at 120 and 180, and at 150. */
    @Test
    void trimpCountsHowLongTheHeartStoodAtEachValue() {
        RunRecorded[] runs = fourWeeks();
        runs[26] =
                Diary.beating(runs[26], 150, new RunRecorded.SecondsAt(120, 600), new RunRecorded.SecondsAt(180, 600));
        runs[27] = Diary.beating(runs[27], 150);
        record(runs);
        as(diary.athlete(), Roles.ATHLETE)
                .contentType(ContentType.JSON)
                .body(
                        "{\"validFrom\": \"%s\", \"method\": \"TRIMP\", \"sex\": \"FEMALE\", \"restingHeartRate\": 60, \"maxHeartRate\": 190}"
                                .formatted(diary.today().minusDays(27)))
                .put(path("load-settings"))
                .then()
                .statusCode(200);

        List<Float> loads = metrics(diary.athlete(), Roles.ATHLETE)
                .statusCode(200)
                .extract()
                .path("days.load");
        assertThat(loads.get(25)).isNull();
        assertThat(loads.get(26)).isCloseTo(45.6659f, within(0.001f));
        assertThat(loads.get(27)).isCloseTo(113.5168f, within(0.001f));
    }

    @Test
    void thePlannedSessionIsHeldAgainstTheLongest() {
        record(fourWeeks());

        as(diary.athlete(), Roles.ATHLETE)
                .get(path("planned-session?distance=12000"))
                .then()
                .statusCode(200)
                .body("answer", equalTo("FARTHER"))
                .body("band", equalTo("OVER_10_PERCENT"))
                .body("ratio", equalTo(1.2f))
                .body("staysWithinMeters", equalTo(11000.0f))
                .body("provisional", equalTo(true))
                .body("explanation", startsWith("The longest session of the 30 days before"))
                .body(
                        "notConsulted",
                        hasItem("answers to what was asked after a report: next morning, review, weekly check-in"));
        as(diary.athlete(), Roles.ATHLETE)
                .get(path("planned-session?distance=11000"))
                .then()
                .body("answer", equalTo("WITHIN_10_PERCENT"));
        as(stranger, Roles.ATHLETE)
                .get("/v1/athletes/" + stranger + "/planned-session?distance=5000")
                .then()
                .body("answer", equalTo("NO_REFERENCE"))
                .body("ratio", nullValue());
    }

    @Test
    void oneSnapshotTellsTheLastFourWeeks() {
        record(fourWeeks());

        LoadSnapshot snapshot = snapshots().getLast();
        assertThat(snapshot.version()).isEqualTo(1);
        assertThat(snapshot.days()).hasSize(28).allMatch(day -> day.load() == 10.0);
        assertThat(snapshot.coverage()).isEqualTo(1);
        assertThat(snapshot.longestSession()).isEqualTo(new LoadSnapshot.LongestSession(diary.today(), 10000));
        assertThat(snapshot.lastSpike()).isNull();
        assertThat(snapshot.staffVisible()).isTrue();
        assertThat(snapshot.lastRunForStaff()).isEqualTo(diary.today());
    }

    @Test
    void theLastRunForStaffIsNeverOneThatOnlyItsOwnerMaySee() {
        RunRecorded[] runs = fourWeeks();
        RunRecorded last = runs[runs.length - 1];
        runs[runs.length - 1] = Diary.forTheOwnerOnly(last);
        record(runs);
        assertThat(snapshots().getLast().lastRunForStaff())
                .isEqualTo(diary.today().minusDays(1));

        record(Diary.deleted(runs[runs.length - 2]));
        assertThat(snapshots().getLast().lastRunForStaff())
                .isEqualTo(diary.today().minusDays(2));
    }

    @Test
    void staffSeeTheSeriesUpToWhatOnlyItsOwnerMaySee() {
        RunRecorded[] runs = fourWeeks();
        runs[20] = Diary.forTheOwnerOnly(runs[20]);
        record(runs);

        metrics(clinician, Roles.CLINICIAN).statusCode(200).body("days", hasSize(20));
        metrics(diary.athlete(), Roles.ATHLETE).statusCode(200).body("days", hasSize(28));
        assertThat(snapshots().getLast().staffVisible()).isFalse();
    }

    @Test
    void othersAreAnsweredAsIfThereWereNobody() {
        record(fourWeeks());

        for (String path : List.of("metrics", "load-settings", "planned-session?distance=5000")) {
            as(stranger, Roles.ATHLETE).get(path(path)).then().statusCode(404).contentType("application/problem+json");
            given().get(path(path)).then().statusCode(401);
        }
        as(stranger, Roles.ATHLETE)
                .contentType(ContentType.JSON)
                .body("{\"validFrom\": \"2026-01-01\", \"method\": \"TRIMP\"}")
                .put(path("load-settings"))
                .then()
                .statusCode(404);
        assertThat(Db.count("select count(*) from load_setting where athlete_id = ?", diary.athlete()))
                .isZero();
    }

    @Test
    void whatCannotBeReadIsABadRequest() {
        for (String question : List.of(
                "metrics?from=yesterday",
                "metrics?to=%2B999999999-01-01",
                "metrics?from=2020-01-01&to=2026-01-01",
                "metrics?from=2026-02-02&to=2026-02-01",
                "planned-session",
                "planned-session?distance=far",
                "planned-session?distance=-1",
                "planned-session?distance=NaN",
                "planned-session?distance=5000&day=soon")) {
            as(diary.athlete(), Roles.ATHLETE)
                    .get(path(question))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        for (String body : List.of(
                "{}",
                "{\"validFrom\": \"2026-01-01\", \"method\": \"TRIMP\", \"restingHeartRate\": 190, \"maxHeartRate\": 60}",
                "{\"validFrom\": \"0001-01-01\", \"method\": \"DISTANCE\"}",
                "{\"validFrom\": \"2026-01-01\", \"method\": \"GUESS\"}")) {
            as(diary.athlete(), Roles.ATHLETE)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .put(path("load-settings"))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void anErasureEndsInASnapshotWithoutContent() {
        record(fourWeeks());
        snapshots();
        TestTopics.send(new ErasureRequested(diary.athlete(), Instant.now()), Instant.now());

        await().atMost(20, SECONDS).until(() -> snapshots().getLast().version() == Long.MAX_VALUE);
        assertThat(snapshots().getLast()).isEqualTo(LoadSnapshot.empty(diary.athlete(), Long.MAX_VALUE));
    }

    /** Ten kilometres in an hour every day, felt as 5. */
    private RunRecorded[] fourWeeks() {
        return IntStream.rangeClosed(0, 27)
                .mapToObj(day -> Diary.felt(diary.run(27 - day, 10000), 5))
                .toArray(RunRecorded[]::new);
    }

    private void record(TwingeEvent... events) {
        recordRuns.record(Stream.of(events)
                .map(event -> new Received(UUID.randomUUID(), Instant.now(), event, "hash"))
                .toList());
    }

    private List<LoadSnapshot> snapshots() {
        long version =
                Db.query("select snapshot_version from athlete_load where athlete_id = ?", diary.athlete()).stream()
                        .map(row -> (Long) row.get("snapshot_version"))
                        .findFirst()
                        .orElse(1L);
        return await().atMost(20, SECONDS)
                .until(
                        () -> TestTopics.read(LoadSnapshot.class, Topics.LOADS, diary.athlete()),
                        told -> !told.isEmpty() && told.getLast().version() >= version);
    }

    private ValidatableResponse metrics(UUID person, String role) {
        return as(person, role)
                .get(path("metrics?from=" + diary.today().minusDays(27) + "&to=" + diary.today()))
                .then();
    }

    private String path(String rest) {
        return "/v1/athletes/" + diary.athlete() + "/" + rest;
    }

    private static RequestSpecification as(UUID person, String role) {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(person.toString(), role));
    }
}

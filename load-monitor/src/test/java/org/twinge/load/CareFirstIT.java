package org.twinge.load;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.PainAnswered;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.SymptomsWithdrawn;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** An open report silences the planned-session check until staff settle it, and again if it is amended. */
@QuarkusTest
@WithTestResource(Servers.class)
class CareFirstIT {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final UUID athlete = UUID.randomUUID();
    private final UUID report = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void anAthleteWithoutAClinic() {
        TestTopics.send(People.athlete(athlete), NOON);
        await().atMost(20, SECONDS)
                .until(() -> Db.count("select count(*) from access_athlete where athlete_id = ?", athlete) == 1);
    }

    @Test
    void careComesBeforeDistance() {
        TestTopics.send(assessed(1, CareLevel.SOON), NOON);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> check().body("answer", equalTo("CARE_FIRST"))
                        .body("care", equalTo("SOON"))
                        .body("staysWithinMeters", nullValue())
                        .body(
                                "explanation",
                                startsWith("What was reported needs to be seen by a clinician within 48 hours.")));

        TestTopics.send(resolved(NOON.plusSeconds(60)), NOON.plusSeconds(60));
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> check().body("answer", equalTo("NO_REFERENCE")).body("care", nullValue()));

        TestTopics.send(assessed(2, CareLevel.SAME_DAY), NOON.plusSeconds(120));
        TestTopics.send(assessed(1, CareLevel.SELF_CARE), NOON.plusSeconds(180));
        await().atMost(20, SECONDS).untilAsserted(() -> check().body("care", equalTo("SAME_DAY")));

        TestTopics.send(assessed(3, CareLevel.ROUTINE), NOON.plusSeconds(240));
        await().atMost(20, SECONDS).untilAsserted(() -> check().body("answer", equalTo("NO_REFERENCE")));
    }

    /** Facts about one athlete come in their order within a topic: the answer about the other report waits for both. */
    @Test
    void whatWasTakenBackStaysSoInAnyOrderOfArrival() {
        TestTopics.send(new SymptomsWithdrawn(report, athlete, 2), NOON);
        TestTopics.send(assessed(1, CareLevel.SAME_DAY), NOON);
        TestTopics.send(assessed(other, 1, CareLevel.SOON), NOON);
        await().atMost(20, SECONDS).untilAsserted(() -> check().body("care", equalTo("SOON")));

        TestTopics.send(new SymptomsWithdrawn(other, athlete, 2), NOON.plusSeconds(60));
        await().atMost(20, SECONDS).untilAsserted(() -> check().body("answer", equalTo("NO_REFERENCE")));
    }

    @Test
    void aCaseAboutWhatWasTakenBackHoldsOnlyWhereSomebodyCanEndIt() {
        TestTopics.send(openAboutAWithdrawnReport(), NOON);
        await().atMost(20, SECONDS)
                .until(() -> Db.count("select count(*) from staff_case where athlete_id = ?", athlete) == 1);
        check().body("answer", equalTo("NO_REFERENCE"));

        UUID clinic = UUID.randomUUID();
        TestTopics.send(People.clinic(clinic, UUID.randomUUID()), NOON);
        TestTopics.send(People.athlete(athlete, 2, true, "en", clinic), NOON.plusSeconds(60));
        await().atMost(20, SECONDS).untilAsserted(() -> check().body("care", equalTo("SOON")));
    }

    @Test
    void redPainOrALimpComesBeforeDistanceThoughTheReportMayWait() {
        TestTopics.send(hurting(report, NOON, 8, false), NOON);
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> check().body("answer", equalTo("CARE_FIRST")).body("care", equalTo("RED_OR_LIMPING")));

        TestTopics.send(hurting(other, NOON.plus(Duration.ofHours(24)), 2, false), NOON);
        await().atMost(20, SECONDS).untilAsserted(() -> check().body("answer", equalTo("NO_REFERENCE")));
    }

    @Test
    void whatIsSaidAfterARunCountsLikeAReportAndMayBeSaidOtherwise() {
        TestTopics.send(afterARun(1, 8, null), NOON);
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> check().body("answer", equalTo("CARE_FIRST")).body("care", equalTo("RED_OR_LIMPING")));

        TestTopics.send(afterARun(3, 2, false), NOON);
        TestTopics.send(afterARun(2, 9, true), NOON);
        await().atMost(20, SECONDS).untilAsserted(() -> check().body("answer", equalTo("NO_REFERENCE")));
    }

    private PainAnswered afterARun(int revision, double pain, Boolean limping) {
        return new PainAnswered(
                report,
                athlete,
                revision,
                NOON,
                UUID.randomUUID(),
                null,
                List.of(),
                "2026.2",
                new SymptomsAssessed.Pain(pain, null, limping, null));
    }

    private SymptomsAssessed hurting(UUID id, Instant at, double pain, boolean limping) {
        return new SymptomsAssessed(
                id,
                athlete,
                1,
                at,
                CareLevel.ROUTINE,
                false,
                List.of(),
                "2026.2",
                new SymptomsAssessed.Pain(pain, null, limping, null));
    }

    private ValidatableResponse check() {
        return given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE))
                .get("/v1/athletes/" + athlete + "/planned-session?distance=5000")
                .then()
                .statusCode(200);
    }

    private SymptomsAssessed assessed(int revision, CareLevel level) {
        return assessed(report, revision, level);
    }

    private SymptomsAssessed assessed(UUID id, int revision, CareLevel level) {
        return new SymptomsAssessed(id, athlete, revision, NOON, level, false, List.of(), "2026.2", null);
    }

    private CaseChanged resolved(Instant at) {
        UUID clinician = UUID.randomUUID();
        return new CaseChanged(
                UUID.randomUUID(),
                2,
                athlete,
                CaseChanged.State.RESOLVED,
                AlertRaised.Level.SOON,
                Set.of(),
                NOON,
                null,
                new CaseChanged.Acknowledgement(clinician, at),
                clinician,
                null,
                new CaseChanged.Resolution(CaseChanged.Outcome.TREATED, clinician, at, null),
                List.of(soon(false)),
                0,
                new CaseChanged.Change(CaseChanged.What.RESOLVED, at, clinician, null));
    }

    private CaseChanged openAboutAWithdrawnReport() {
        return new CaseChanged(
                UUID.randomUUID(),
                2,
                athlete,
                CaseChanged.State.OPEN,
                AlertRaised.Level.SOON,
                Set.of(),
                NOON,
                NOON,
                null,
                null,
                null,
                null,
                List.of(soon(true)),
                0,
                new CaseChanged.Change(CaseChanged.What.ALERT_WITHDRAWN, NOON, null, null));
    }

    private CaseChanged.Alert soon(boolean withdrawn) {
        return new CaseChanged.Alert(
                UUID.randomUUID(),
                1,
                AlertRaised.Level.SOON,
                withdrawn,
                NOON,
                new AlertRaised.RedFlags(
                        report,
                        "2026.2",
                        false,
                        List.of(new AlertRaised.FiredRule("rule", CareLevel.SOON, "title", "action"))));
    }
}

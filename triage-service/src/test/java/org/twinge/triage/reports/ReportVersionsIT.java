package org.twinge.triage.reports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.SymptomsWithdrawn;
import org.twinge.contracts.Topics;
import org.twinge.messaging.Ids;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** A report that is changed or taken back, and what its alert does then. */
@QuarkusTest
@WithTestResource(Servers.class)
class ReportVersionsIT {
    private static final String LOCKED_KNEE =
            Reporting.allNo("{\"region\": \"knee\"}").replace("\"knee-locked\":\"no\"", "\"knee-locked\":\"yes\"");
    private static final String BONE_STRESS = Reporting.allNo("{\"region\": \"shin\"}")
            .replace("\"focal-bone-pain\":\"no\"", "\"focal-bone-pain\":\"yes\"")
            .replace("\"pain-on-impact\":\"no\"", "\"pain-on-impact\":\"yes\"");

    private final UUID athlete = UUID.randomUUID();
    private final UUID loner = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @BeforeEach
    void oneAthleteUnderConsentAndOneOnTheirOwn() {
        Reporting.known(athlete, loner, clinician);
    }

    @Test
    void anAmendmentRaisesLowersAndWithdrawsTheOneAlert() {
        UUID report = report(LOCKED_KNEE);
        amend(athlete, Roles.ATHLETE, report, Reporting.SADDLE_NUMBNESS)
                .statusCode(201)
                .body("reportId", equalTo(report.toString()))
                .body("revision", equalTo(2))
                .body("level", equalTo("EMERGENCY"));
        amend(clinician, Roles.CLINICIAN, report, BONE_STRESS).statusCode(201).body("level", equalTo("SOON"));
        amend(athlete, Roles.ATHLETE, report, Reporting.allNo("{}"))
                .statusCode(201)
                .body("level", equalTo("SELF_CARE"));

        UUID alert = Ids.v5("symptoms", athlete, report);
        await().untilAsserted(() -> assertThat(TestTopics.read(AlertWithdrawn.class, Topics.ALERTS, athlete))
                .singleElement()
                .satisfies(withdrawn -> {
                    assertThat(withdrawn.alertId()).isEqualTo(alert);
                    assertThat(withdrawn.revision()).isEqualTo(4);
                }));
        assertThat(Reporting.alerts(athlete))
                .allMatch(raised -> raised.alertId().equals(alert))
                .extracting(AlertRaised::revision, AlertRaised::level)
                .containsExactly(
                        tuple(1, AlertRaised.Level.SAME_DAY),
                        tuple(2, AlertRaised.Level.EMERGENCY),
                        tuple(3, AlertRaised.Level.SOON));
        assertThat(TestTopics.read(SymptomsAssessed.class, Topics.SYMPTOMS, athlete))
                .allMatch(event -> event.reportId().equals(report))
                .extracting(SymptomsAssessed::revision, SymptomsAssessed::level)
                .containsExactly(
                        tuple(1, CareLevel.SAME_DAY),
                        tuple(2, CareLevel.EMERGENCY),
                        tuple(3, CareLevel.SOON),
                        tuple(4, CareLevel.SELF_CARE));
    }

    @Test
    void openEmergencyQuestionsDoNotLowerAnAlert() {
        UUID report = report(Reporting.SADDLE_NUMBNESS);
        amend(athlete, Roles.ATHLETE, report, "{\"pain\": 2}").statusCode(201).body("incomplete", equalTo(true));
        await().untilAsserted(() -> assertThat(Reporting.alerts(athlete))
                .extracting(AlertRaised::level)
                .containsExactly(AlertRaised.Level.EMERGENCY, AlertRaised.Level.SAME_DAY));
    }

    @Test
    void whatIsToBeSeenWithin48HoursIsForStaffAndStaysWhileQuestionsAreOpen() {
        UUID report = report(BONE_STRESS);
        amend(athlete, Roles.ATHLETE, report, "{\"pain\": 2}").statusCode(201).body("incomplete", equalTo(true));

        await().untilAsserted(() -> assertThat(Reporting.alerts(athlete))
                .extracting(AlertRaised::level, AlertRaised::audiences)
                .containsExactly(
                        tuple(AlertRaised.Level.SOON, Set.of(AlertRaised.Audience.STAFF)),
                        tuple(AlertRaised.Level.SOON, Set.of(AlertRaised.Audience.STAFF))));
    }

    @Test
    void theNewestVersionIsShownAndEveryVersionIsKept() {
        UUID report = report(LOCKED_KNEE);
        amend(clinician, Roles.CLINICIAN, report, Reporting.allNo("{}")).statusCode(201);

        Reporting.get(athlete, Roles.ATHLETE, "/v1/reports/" + report).body("revision", equalTo(2));
        Reporting.get(athlete, Roles.ATHLETE, "/v1/reports").body("revision", contains(2));
        Reporting.get(athlete, Roles.ATHLETE, "/v1/reports/" + report + "/history")
                .body("what", contains("judged", "judged"))
                .body("level", contains("SAME_DAY", "SELF_CARE"))
                .body("by", contains(athlete.toString(), clinician.toString()));
        assertThat(Db.count("select count(*) from assessment where athlete_id = ?", athlete))
                .isEqualTo(2);
    }

    @Test
    void theNewestAnswersAreThereForWhoeverAmends() {
        UUID report = report(LOCKED_KNEE);
        amend(
                        athlete,
                        Roles.ATHLETE,
                        report,
                        "{\"region\": \"shin\", \"onsetDays\": 3, \"findings\": {\"fever\": \"unknown\"}}")
                .statusCode(201);

        String answers = "/v1/reports/" + report + "/answers";
        Reporting.get(athlete, Roles.ATHLETE, answers)
                .body("region", equalTo("shin"))
                .body("onset-days", equalTo(3.0f))
                .body("fever", equalTo("unknown"))
                .body("$", not(hasKey("knee-locked")));
        Reporting.get(loner, Roles.ATHLETE, answers).statusCode(404);
        withdraw(athlete, report).statusCode(204);
        Reporting.get(athlete, Roles.ATHLETE, answers).statusCode(404);
    }

    @Test
    void theSameAmendmentTwiceIsOneVersion() {
        UUID report = report(LOCKED_KNEE);
        String key = UUID.randomUUID().toString();
        String first = amend(athlete, Roles.ATHLETE, report, key, BONE_STRESS)
                .statusCode(201)
                .extract()
                .asString();
        String second = amend(athlete, Roles.ATHLETE, report, key, BONE_STRESS)
                .statusCode(200)
                .extract()
                .asString();
        assertThat(second).isEqualTo(first);
        amend(athlete, Roles.ATHLETE, report, key, LOCKED_KNEE).statusCode(409);
        amend(athlete, Roles.ATHLETE, report(LOCKED_KNEE), key, BONE_STRESS).statusCode(409);
    }

    @Test
    void ofTwoWhoChangeTheSameVersionTheSecondIsRefused() throws Exception {
        for (String match : List.of("", "\"1\"")) {
            UUID report = report(LOCKED_KNEE);
            try (var people = Executors.newFixedThreadPool(4)) {
                List<Integer> statuses =
                        people
                                .invokeAll(Collections.<Callable<Integer>>nCopies(4, () -> amendIf(match, report)))
                                .stream()
                                .map(Future::resultNow)
                                .sorted()
                                .toList();
                int refusal = match.isEmpty() ? 409 : 412;
                assertThat(statuses).first().isEqualTo(201);
                assertThat(statuses).allMatch(status -> status == 201 || status == refusal);
                assertThat(Db.count("select count(*) from report where amends = ?", report))
                        .isEqualTo(statuses.stream()
                                .filter(status -> status == 201)
                                .count());
                if (!match.isEmpty()) {
                    assertThat(statuses).containsExactly(201, 412, 412, 412);
                }
            }
        }
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE))
                .header("Idempotency-Key", "1")
                .header("If-Match", "1")
                .contentType(ContentType.JSON)
                .body(BONE_STRESS)
                .post("/v1/reports/" + UUID.randomUUID() + "/amendments")
                .then()
                .statusCode(400);
    }

    private int amendIf(String match, UUID report) {
        var request = given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(BONE_STRESS);
        return (match.isEmpty() ? request : request.header("If-Match", match))
                .post("/v1/reports/" + report + "/amendments")
                .statusCode();
    }

    @Test
    void aWithdrawnReportIsGoneButItsHistoryStays() {
        UUID report = report(LOCKED_KNEE);
        withdraw(athlete, report).statusCode(204);
        withdraw(athlete, report).statusCode(204);

        Reporting.get(athlete, Roles.ATHLETE, "/v1/reports/" + report).statusCode(404);
        Reporting.get(athlete, Roles.ATHLETE, "/v1/reports").body("", hasSize(0));
        Reporting.get(clinician, Roles.CLINICIAN, "/v1/reports/" + report + "/history")
                .body("what", contains("judged", "withdrawn"))
                .body("[1].by", equalTo(athlete.toString()));
        amend(athlete, Roles.ATHLETE, report, BONE_STRESS).statusCode(409);
        await().untilAsserted(() -> assertThat(TestTopics.read(AlertWithdrawn.class, Topics.ALERTS, athlete))
                .extracting(AlertWithdrawn::revision)
                .containsExactly(2));
    }

    @Test
    void whoeverHeardOfAReportHearsThatItWasTakenBack() {
        UUID report = UUID.fromString(Reporting.post(loner, Roles.ATHLETE, LOCKED_KNEE)
                .statusCode(201)
                .extract()
                .path("reportId"));
        amend(loner, Roles.ATHLETE, report, BONE_STRESS).statusCode(201);
        withdraw(loner, report).statusCode(204);
        withdraw(loner, report).statusCode(204);

        await().untilAsserted(() -> assertThat(TestTopics.read(SymptomsWithdrawn.class, Topics.SYMPTOMS, loner))
                .containsExactly(new SymptomsWithdrawn(report, loner, 3)));
    }

    @Test
    void foreignReportsLookMissing() {
        UUID report = report(LOCKED_KNEE);
        amend(loner, Roles.ATHLETE, report, BONE_STRESS).statusCode(404);
        withdraw(loner, report).statusCode(404);
        Reporting.get(loner, Roles.ATHLETE, "/v1/reports/" + report + "/history")
                .statusCode(404);
        amend(athlete, Roles.ATHLETE, report, "{\"athleteId\": \"%s\", \"pain\": 2}".formatted(loner))
                .statusCode(400);
        assertThat(Db.count("select count(*) from report where athlete_id = ?", athlete))
                .isOne();
    }

    @Test
    void erasureTakesEveryVersionWithIt() {
        UUID report = report(LOCKED_KNEE);
        amend(athlete, Roles.ATHLETE, report, BONE_STRESS).statusCode(201);
        withdraw(athlete, report).statusCode(204);
        Reporting.erase(athlete);
        for (String table : List.of("report", "assessment", "report_withdrawal", "report_alert")) {
            assertThat(Db.count("select count(*) from " + table + " where athlete_id = ?", athlete))
                    .as(table)
                    .isZero();
        }
    }

    private UUID report(String body) {
        return UUID.fromString(Reporting.post(athlete, Roles.ATHLETE, body)
                .statusCode(201)
                .extract()
                .path("reportId"));
    }

    private static ValidatableResponse amend(UUID person, String role, UUID report, String body) {
        return amend(person, role, report, UUID.randomUUID().toString(), body);
    }

    private static ValidatableResponse amend(UUID person, String role, UUID report, String key, String body) {
        return given().auth()
                .oauth2(Tokens.of(person.toString(), role))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/reports/" + report + "/amendments")
                .then();
    }

    private static ValidatableResponse withdraw(UUID person, UUID report) {
        return given().auth()
                .oauth2(Tokens.of(person.toString(), Roles.ATHLETE))
                .post("/v1/reports/" + report + "/withdrawal")
                .then();
    }
}

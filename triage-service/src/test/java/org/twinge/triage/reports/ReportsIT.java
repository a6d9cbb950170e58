package org.twinge.triage.reports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.Topics;
import org.twinge.messaging.Ids;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** What a report brings about. */
@QuarkusTest
@WithTestResource(Servers.class)
class ReportsIT {
    private final UUID athlete = UUID.randomUUID();
    private final UUID loner = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @BeforeEach
    void oneAthleteUnderConsentAndOneOnTheirOwn() {
        Reporting.known(athlete, loner, clinician);
    }

    @Inject
    EscalateUnsettledJob escalateUnsettledJob;

    @Test
    void saddleNumbnessIsAnEmergencyAndEverybodyHearsOfIt() {
        UUID reportId = UUID.fromString(Reporting.post(athlete, Roles.ATHLETE, Reporting.SADDLE_NUMBNESS)
                .statusCode(201)
                .header("Location", containsString("/v1/reports/"))
                .body("level", equalTo("EMERGENCY"))
                .body("incomplete", equalTo(false))
                .body("headline", equalTo("Get emergency help now."))
                .body("rules.id", contains("cauda-equina"))
                .body("rules[0].action", startsWith("Go to an emergency department with MRI now"))
                .body("rules[0].inputs.saddle-numbness", equalTo("yes"))
                .body("rules[0].inputs.sciatica-in-both-legs", equalTo("unknown"))
                .body("rules[0].review", equalTo("UNREVIEWED"))
                .body("unsettled", equalTo(true))
                .body("openQuestions[0].code", equalTo("chest-pain"))
                .body("openQuestions[0].question.de", startsWith("Schmerz, Druck oder Enge"))
                .body("safetyNet.byWhen", equalTo("Now."))
                .body("hasClinic", equalTo(true))
                .body("told", startsWith("A message to your clinic's staff is on its way"))
                .body("notADiagnosis", equalTo("This is not a diagnosis."))
                .body("ruleBookVersion", equalTo("2026.2"))
                .extract()
                .path("reportId"));

        await().untilAsserted(() -> assertThat(TestTopics.read(SymptomsAssessed.class, Topics.SYMPTOMS, athlete))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.reportId()).isEqualTo(reportId);
                    assertThat(event.level()).isEqualTo(CareLevel.EMERGENCY);
                    assertThat(event.unsettled()).isTrue();
                    assertThat(event.rules()).containsExactly("cauda-equina");
                    assertThat(event.ruleBookVersion()).isEqualTo("2026.2");
                }));
        await().untilAsserted(() -> assertThat(Reporting.alerts(athlete))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.alertId()).isEqualTo(Ids.v5("symptoms", athlete, reportId));
                    assertThat(alert.level()).isEqualTo(AlertRaised.Level.EMERGENCY);
                    assertThat(alert.audiences())
                            .isEqualTo(Set.of(AlertRaised.Audience.ATHLETE, AlertRaised.Audience.STAFF));
                    var cause = (AlertRaised.RedFlags) alert.cause();
                    assertThat(cause.reportId()).isEqualTo(reportId);
                    assertThat(cause.unsettled()).as("an emergency is decided").isFalse();
                    assertThat(cause.rules())
                            .extracting(AlertRaised.FiredRule::id)
                            .containsExactly("cauda-equina");
                }));
    }

    @Test
    void withoutAClinicNobodyElseIsTold() {
        Reporting.post(loner, Roles.ATHLETE, Reporting.SADDLE_NUMBNESS)
                .statusCode(201)
                .body("hasClinic", equalTo(false))
                .body("told", equalTo("You have no clinic here: nobody else is told."));
    }

    @Test
    void theSameRequestGetsTheSameAnswerOnce() {
        String key = UUID.randomUUID().toString();
        String first = Reporting.post(athlete, Roles.ATHLETE, key, Reporting.SADDLE_NUMBNESS)
                .statusCode(201)
                .extract()
                .asString();
        String second = Reporting.post(athlete, Roles.ATHLETE, key, Reporting.SADDLE_NUMBNESS)
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(Db.count("select count(*) from report where athlete_id = ?", athlete))
                .isOne();
        Reporting.post(athlete, Roles.ATHLETE, key, "{\"pain\": 2}")
                .statusCode(409)
                .contentType("application/problem+json");
    }

    @Test
    void theSameRequestSentTwiceAtOnceIsOneReport() throws Exception {
        String key = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var posts = IntStream.range(0, 4)
                    .mapToObj(i ->
                            threads.submit(() -> Reporting.post(athlete, Roles.ATHLETE, key, Reporting.SADDLE_NUMBNESS)
                                    .extract()))
                    .toList();
            var statuses = new ArrayList<Integer>();
            var answers = new HashSet<String>();
            for (var post : posts) {
                statuses.add(post.get().statusCode());
                answers.add(post.get().asString());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
            assertThat(answers).hasSize(1);
        }
        await().untilAsserted(() -> assertThat(Reporting.alerts(athlete)).hasSize(1));
    }

    @Test
    void aChildsAgeComesFromTheProfile() {
        UUID child = UUID.randomUUID();
        var adult = People.athlete(child);
        var profile = adult.profile();
        TestTopics.send(
                new AthleteSnapshot(
                        child,
                        1,
                        AthleteSnapshot.State.ACTIVE,
                        child.toString(),
                        new AthleteSnapshot.Profile(
                                profile.name(),
                                LocalDate.now(ZoneOffset.UTC).minusYears(12),
                                profile.sex(),
                                profile.zone(),
                                profile.language(),
                                profile.country(),
                                profile.email(),
                                profile.emailVerified()),
                        List.of()),
                Instant.now());
        await().until(() -> Db.count("select count(*) from birth_date where athlete_id = ?", child) == 1);

        Reporting.post(child, Roles.ATHLETE, "{\"gait\": \"changed\", \"findings\": {\"fever\": \"yes\"}}")
                .statusCode(201)
                .body("level", equalTo("EMERGENCY"))
                .body("rules.id", contains("child-limp-fever", "under-18-red-pain", "red-gait"))
                .body("rules[0].inputs.age", equalTo("12"))
                .body("painColour", equalTo("RED"));
    }

    @Test
    void everythingAnsweredNoIsSelfCareAndTellsNobody() {
        Reporting.post(athlete, Roles.ATHLETE, Reporting.allNo("{\"region\": \"calf\", \"onsetDays\": 1}"))
                .statusCode(201)
                .body("level", equalTo("SELF_CARE"))
                .body("unsettled", equalTo(false))
                .body("rules", hasSize(0))
                .body("openQuestions", hasSize(0))
                .body("painColour", equalTo("GREEN"))
                .body("told", equalTo("No message is sent. Your clinic's staff can look this report up."));
        await().until(() -> TestTopics.read(SymptomsAssessed.class, Topics.SYMPTOMS, athlete)
                        .size()
                == 1);
        assertThat(Reporting.alerts(athlete)).isEmpty();
    }

    @Test
    void iDoNotKnowToEverythingIsNeverAnAllClear() {
        Reporting.post(athlete, Roles.ATHLETE, "{\"findings\": {\"chest-pain\": \"unknown\"}}")
                .statusCode(201)
                .body("level", equalTo("ROUTINE"))
                .body("unsettled", equalTo(true))
                .body("incomplete", equalTo(true))
                .body("headline", startsWith("Incomplete. At least: "))
                .body("safetyNet.uncertain", containsString("this is not an all-clear"))
                .body("painColour", nullValue())
                .body("openQuestions.code", hasItems("chest-pain", "saddle-numbness"));
    }

    @Test
    void aReportThatMakesNoSenseIsRefusedWithEveryReasonAndNothingIsKept() {
        Reporting.post(
                        athlete,
                        Roles.ATHLETE,
                        "{\"pain\": 11, \"reportedAt\": \"9999-01-01T00:00:00Z\","
                                + " \"text\": \"numb\", \"findings\": {\"nonsense\": \"yes\"}}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "reasons",
                        contains(
                                "pain must be a number from 0 to 10 (/10)",
                                "\"text\" is no field of a report",
                                "\"nonsense\" is no known finding",
                                "reportedAt lies in the future"));
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE))
                .contentType(ContentType.JSON)
                .body(Reporting.SADDLE_NUMBNESS)
                .post("/v1/reports")
                .then()
                .statusCode(400)
                .body("reasons", hasItem(containsString("Idempotency-Key")));
        assertThat(Db.count("select count(*) from report where athlete_id = ?", athlete))
                .isZero();
    }

    @Test
    void tenThousandFindingsAreRefused() {
        String findings = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"code-" + i + "\": \"yes\"")
                .collect(Collectors.joining(", "));
        Reporting.post(athlete, Roles.ATHLETE, "{\"findings\": {" + findings + "}}")
                .statusCode(400)
                .body("reasons", contains(startsWith("findings has 10000 entries; there are ")));
    }

    @Test
    void aReportStillUnsettledAfterTenMinutesGoesToStaffOnce() {
        UUID reportId = aged(Reporting.post(athlete, Roles.ATHLETE, "{\"pain\": 2, \"region\": \"calf\"}"));
        escalateUnsettledJob.run();
        escalateUnsettledJob.run();

        await().untilAsserted(() -> assertThat(Reporting.alerts(athlete))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.alertId()).isEqualTo(Ids.v5("symptoms", athlete, reportId));
                    assertThat(alert.level()).isEqualTo(AlertRaised.Level.SAME_DAY);
                    assertThat(((AlertRaised.RedFlags) alert.cause()).unsettled())
                            .isTrue();
                }));
    }

    @Test
    void youngOrAnsweredReportsAreLeftAlone() {
        Reporting.post(athlete, Roles.ATHLETE, "{\"pain\": 2, \"region\": \"calf\"}")
                .statusCode(201);
        var unsettled = Reporting.post(loner, Roles.ATHLETE, "{\"pain\": 2, \"region\": \"calf\"}");
        Reporting.post(loner, Roles.ATHLETE, Reporting.allNo("{\"region\": \"calf\", \"onsetDays\": 1}"))
                .body("unsettled", equalTo(false));
        aged(unsettled);
        escalateUnsettledJob.run();

        assertThat(Db.count("select count(*) from unsettled_escalation where athlete_id in (?, ?)", athlete, loner))
                .isZero();
    }

    /** As if it had come eleven minutes ago. */
    private static UUID aged(ValidatableResponse posted) {
        UUID reportId = UUID.fromString(posted.statusCode(201).extract().path("reportId"));
        Db.execute("update report set received_at = received_at - interval '11 minutes' where report_id = '" + reportId
                + "'");
        return reportId;
    }
}

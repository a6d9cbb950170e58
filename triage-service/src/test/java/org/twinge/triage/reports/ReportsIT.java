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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.Topics;
import org.twinge.messaging.Ids;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;
import org.twinge.triage.rulebook.Shipped;

@QuarkusTest
@WithTestResource(Servers.class)
class ReportsIT {
    private static final String SADDLE_NUMBNESS =
            "{\"region\": \"low-back\", \"onsetDays\": 0, \"findings\": {\"saddle-numbness\": \"yes\"}}";

    private final UUID athlete = UUID.randomUUID();
    private final UUID loner = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @Inject
    EscalateUnsettledJob escalateUnsettledJob;

    @BeforeEach
    void oneAthleteUnderConsentAndOneOnTheirOwn() {
        TestTopics.send(People.clinic(clinic, clinician), Instant.now());
        TestTopics.send(People.athlete(athlete, clinic), Instant.now());
        TestTopics.send(People.athlete(loner), Instant.now());
        await().until(() -> Db.count(
                        "select (select count(*) from birth_date where athlete_id in (?, ?))"
                                + " + (select count(*) from access_staff where staff_id = ?)",
                        athlete,
                        loner,
                        clinician)
                == 3);
    }

    @Test
    void saddleNumbnessIsAnEmergencyAndEverybodyHearsOfIt() {
        UUID reportId = UUID.fromString(post(athlete, Roles.ATHLETE, SADDLE_NUMBNESS)
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
                .body("ruleBookVersion", equalTo("2026.1"))
                .extract()
                .path("reportId"));

        await().untilAsserted(() -> assertThat(TestTopics.read(SymptomsAssessed.class, Topics.SYMPTOMS, athlete))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.reportId()).isEqualTo(reportId);
                    assertThat(event.level()).isEqualTo(CareLevel.EMERGENCY);
                    assertThat(event.unsettled()).isTrue();
                    assertThat(event.rules()).containsExactly("cauda-equina");
                    assertThat(event.ruleBookVersion()).isEqualTo("2026.1");
                }));
        await().untilAsserted(() -> assertThat(alerts(athlete)).singleElement().satisfies(alert -> {
            assertThat(alert.alertId()).isEqualTo(Ids.v5("symptoms", athlete, reportId));
            assertThat(alert.level()).isEqualTo(AlertRaised.Level.EMERGENCY);
            assertThat(alert.audiences()).isEqualTo(Set.of(AlertRaised.Audience.ATHLETE, AlertRaised.Audience.STAFF));
            var cause = (AlertRaised.RedFlags) alert.cause();
            assertThat(cause.reportId()).isEqualTo(reportId);
            assertThat(cause.rules()).extracting(AlertRaised.FiredRule::id).containsExactly("cauda-equina");
        }));
    }

    @Test
    void withoutAClinicNobodyElseIsTold() {
        post(loner, Roles.ATHLETE, SADDLE_NUMBNESS)
                .statusCode(201)
                .body("hasClinic", equalTo(false))
                .body("told", equalTo("You have no clinic here: nobody else is told."));
    }

    @Test
    void theSameRequestGetsTheSameAnswerOnce() {
        String key = UUID.randomUUID().toString();
        String first = post(athlete, Roles.ATHLETE, key, SADDLE_NUMBNESS)
                .statusCode(201)
                .extract()
                .asString();
        String second = post(athlete, Roles.ATHLETE, key, SADDLE_NUMBNESS)
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(Db.count("select count(*) from report where athlete_id = ?", athlete))
                .isOne();
        post(athlete, Roles.ATHLETE, key, "{\"pain\": 2}").statusCode(409).contentType("application/problem+json");
    }

    @Test
    void theSameRequestSentTwiceAtOnceIsOneReport() throws Exception {
        String key = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var posts = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() ->
                            post(athlete, Roles.ATHLETE, key, SADDLE_NUMBNESS).extract()))
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
        await().untilAsserted(() -> assertThat(alerts(athlete)).hasSize(1));
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

        post(child, Roles.ATHLETE, "{\"gait\": \"changed\", \"findings\": {\"fever\": \"yes\"}}")
                .statusCode(201)
                .body("level", equalTo("EMERGENCY"))
                .body("rules.id", contains("child-limp-fever", "under-18-red-pain", "red-gait"))
                .body("rules[0].inputs.age", equalTo("12"))
                .body("painColour", equalTo("RED"));
    }

    @Test
    void everythingAnsweredNoIsSelfCareAndTellsNobody() {
        post(athlete, Roles.ATHLETE, allNo("{}"))
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
        assertThat(alerts(athlete)).isEmpty();
    }

    @Test
    void iDoNotKnowToEverythingIsNeverAnAllClear() {
        post(athlete, Roles.ATHLETE, "{\"findings\": {\"chest-pain\": \"unknown\"}}")
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
    void staffReportForAnAthleteWhoConsents() {
        String body = "{\"athleteId\": \"%s\", \"findings\": {\"coughing-blood\": \"yes\"}}".formatted(athlete);
        post(clinician, Roles.CLINICIAN, body)
                .statusCode(201)
                .body("athleteId", equalTo(athlete.toString()))
                .body("rules.id", contains("pulmonary-embolism"));
        get(athlete, Roles.ATHLETE, "/v1/reports").statusCode(200).body("", hasSize(1));
        get(clinician, Roles.CLINICIAN, "/v1/reports?athleteId=" + athlete).body("", hasSize(1));
    }

    @Test
    void foreignAthletesLookMissing() {
        String reportId = post(loner, Roles.ATHLETE, SADDLE_NUMBNESS).extract().path("reportId");
        String forLoner = "{\"athleteId\": \"%s\", \"pain\": 2}".formatted(loner);
        String forNobody = "{\"athleteId\": \"%s\", \"pain\": 2}".formatted(UUID.randomUUID());

        String foreign = post(clinician, Roles.CLINICIAN, forLoner)
                .statusCode(404)
                .extract()
                .asString();
        String missing = post(clinician, Roles.CLINICIAN, forNobody)
                .statusCode(404)
                .extract()
                .asString();
        assertThat(foreign).isEqualTo(missing);
        post(athlete, Roles.ATHLETE, forLoner).statusCode(404);
        get(athlete, Roles.ATHLETE, "/v1/reports/" + reportId).statusCode(404);
        get(clinician, Roles.CLINICIAN, "/v1/reports/" + reportId).statusCode(404);
        get(clinician, Roles.CLINICIAN, "/v1/reports?athleteId=" + loner).body("", hasSize(0));
        get(loner, Roles.ATHLETE, "/v1/reports/" + reportId).statusCode(200);
    }

    @Test
    void withoutAValidTokenOrTheRightRoleThereIsNoAnswer() {
        for (String path :
                List.of("/v1/reports", "/v1/reports/" + UUID.randomUUID(), "/v1/rulebook", "/v1/findings-vocabulary")) {
            given().get(path).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.expired(athlete.toString(), Roles.ATHLETE))
                    .get(path)
                    .then()
                    .statusCode(401);
        }
        given().contentType(ContentType.JSON)
                .body(SADDLE_NUMBNESS)
                .post("/v1/reports")
                .then()
                .statusCode(401);
        post(athlete, Roles.EDITOR, SADDLE_NUMBNESS).statusCode(403);
    }

    @Test
    void aReportThatMakesNoSenseIsRefusedWithEveryReasonAndNothingIsKept() {
        post(
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
                .body(SADDLE_NUMBNESS)
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
        post(athlete, Roles.ATHLETE, "{\"findings\": {" + findings + "}}")
                .statusCode(400)
                .body("reasons", contains("findings has 10000 entries; there are 78 findings"));
    }

    @Test
    void listsArePaged() {
        for (int pain = 0; pain < 3; pain++) {
            post(athlete, Roles.ATHLETE, allNo("{\"pain\": " + pain + "}")).statusCode(201);
        }
        var first = get(athlete, Roles.ATHLETE, "/v1/reports?limit=2").body("", hasSize(2));
        String last = first.extract().path("[1].reportId");
        first.header("Link", containsString("before=" + last));
        get(athlete, Roles.ATHLETE, "/v1/reports?limit=2&before=" + last)
                .body("", hasSize(1))
                .header("Link", nullValue());
        get(athlete, Roles.ATHLETE, "/v1/reports?limit=0").statusCode(400);
    }

    @Test
    void aReportStillUnsettledAfterTenMinutesGoesToStaffOnce() {
        UUID reportId = aged(post(athlete, Roles.ATHLETE, "{\"pain\": 2, \"region\": \"calf\"}"));
        escalateUnsettledJob.run();
        escalateUnsettledJob.run();

        await().untilAsserted(() -> assertThat(alerts(athlete)).singleElement().satisfies(alert -> {
            assertThat(alert.alertId()).isEqualTo(Ids.v5("symptoms", athlete, reportId));
            assertThat(alert.level()).isEqualTo(AlertRaised.Level.SAME_DAY);
            assertThat(((AlertRaised.RedFlags) alert.cause()).unsettled()).isTrue();
        }));
    }

    @Test
    void youngOrAnsweredReportsAreLeftAlone() {
        post(athlete, Roles.ATHLETE, "{\"pain\": 2, \"region\": \"calf\"}").statusCode(201);
        aged(post(loner, Roles.ATHLETE, "{\"pain\": 2, \"region\": \"calf\"}"));
        post(loner, Roles.ATHLETE, allNo("{\"region\": \"calf\", \"onsetDays\": 1}"))
                .body("unsettled", equalTo(false));
        escalateUnsettledJob.run();

        assertThat(Db.count("select count(*) from unsettled_escalation where athlete_id in (?, ?)", athlete, loner))
                .isZero();
    }

    @Test
    void reportsAndAssessmentsCannotBeChanged() {
        post(athlete, Roles.ATHLETE, SADDLE_NUMBNESS).statusCode(201);
        assertThat(Db.query("""
                select grantee, table_name from information_schema.role_table_grants
                where table_name in ('report', 'assessment', 'rule_book') and privilege_type = 'UPDATE'
                and (grantee like '%\\_web' or grantee like '%\\_worker' or grantee like '%\\_app')
                """)).isEmpty();
    }

    @Test
    void erasureLeavesNothing() {
        post(athlete, Roles.ATHLETE, SADDLE_NUMBNESS).statusCode(201);
        TestTopics.send(new ErasureRequested(athlete, Instant.now()), Instant.now());
        await().until(() -> !TestTopics.read(ErasureCompleted.class, Topics.ERASURES, athlete)
                .isEmpty());
        for (String table : List.of("report", "assessment", "birth_date", "unsettled_escalation")) {
            assertThat(Db.count("select count(*) from " + table + " where athlete_id = ?", athlete))
                    .isZero();
        }
        post(athlete, Roles.ATHLETE, SADDLE_NUMBNESS).statusCode(404);
    }

    @Test
    void theOpenApiDocumentNamesWhatAReportMaySay() {
        given().auth()
                .oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE))
                .get("/q/openapi?format=json")
                .then()
                .body(
                        "paths.'/v1/reports'.post.requestBody.content.'application/json'.schema.properties.keySet()",
                        hasItems("athleteId", "reportedAt", "region", "side", "onsetDays", "pain", "gait", "findings"))
                .body("components.schemas.AssessedReport.properties.keySet()", hasItems("level", "openQuestions"));
    }

    @Test
    void everyTableIsProtected() {
        assertThat(Db.query("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
                """)).isEmpty();
    }

    /** As if it had come eleven minutes ago. */
    private static UUID aged(ValidatableResponse posted) {
        UUID reportId = UUID.fromString(posted.statusCode(201).extract().path("reportId"));
        Db.execute("update report set received_at = received_at - interval '11 minutes' where report_id = '" + reportId
                + "'");
        return reportId;
    }

    private static String allNo(String fields) {
        var findings = new TreeMap<String, String>();
        Shipped.VOCABULARY.yesNoCodes().forEach(code -> findings.put(code, "no"));
        try {
            var mapper = new ObjectMapper();
            var body = new TreeMap<String, Object>(Map.of("pain", 1, "gait", "normal", "findings", findings));
            body.putAll(mapper.readerForMapOf(Object.class).readValue(fields));
            return mapper.writeValueAsString(body);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<AlertRaised> alerts(UUID athlete) {
        return TestTopics.read(AlertRaised.class, Topics.ALERTS, athlete);
    }

    private static ValidatableResponse post(UUID person, String role, String body) {
        return post(person, role, UUID.randomUUID().toString(), body);
    }

    private static ValidatableResponse post(UUID person, String role, String key, String body) {
        return given().auth()
                .oauth2(Tokens.of(person.toString(), role))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/reports")
                .then()
                .body(not(containsString("Exception")));
    }

    private static ValidatableResponse get(UUID person, String role, String path) {
        return given().auth()
                .oauth2(Tokens.of(person.toString(), role))
                .get(path)
                .then();
    }
}

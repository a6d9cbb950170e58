package org.twinge.triage.reports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.Tokens;
import org.twinge.triage.rulebook.Shipped;

/** The interview: nothing is stored, the next questions are named. */
@QuarkusTest
@WithTestResource(Servers.class)
class InterviewIT {
    private final UUID athlete = UUID.randomUUID();
    private final UUID loner = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @BeforeEach
    void oneAthleteUnderConsentAndOneOnTheirOwn() {
        Reporting.known(athlete, loner, clinician);
    }

    @Test
    void itBeginsWithTheMostDangerousQuestions() {
        preview(athlete, Roles.ATHLETE, "{}")
                .statusCode(200)
                .body("level", equalTo("ROUTINE"))
                .body("unsettled", equalTo(true))
                .body("next[0].code", equalTo("chest-pain"))
                .body("next", hasSize(PreviewAssessment.QUESTIONS_PER_SCREEN));
    }

    @Test
    void afterARedFlagNothingMoreIsAsked() {
        preview(athlete, Roles.ATHLETE, "{\"findings\": {\"chest-pain\": \"yes\"}}")
                .body("level", equalTo("EMERGENCY"))
                .body("rules.id", contains("cardiac"))
                .body("next", empty());
    }

    @Test
    void onlyWhatCanStillRaiseTheLevelIsAsked() {
        String body = Reporting.allNo("{\"region\": \"knee\", \"onsetDays\": 3}")
                .replace("\"knee-locked\":\"no\"", "\"knee-locked\":\"yes\"")
                .replace("\"fever\":\"no\",", "")
                .replace("\"giving-way\":\"no\"", "\"giving-way\":\"unknown\"")
                .replace("\"hot-swollen-joint\":\"no\"", "\"hot-swollen-joint\":\"yes\"");
        preview(athlete, Roles.ATHLETE, body)
                .body("level", equalTo("SAME_DAY"))
                .body("incomplete", equalTo(true))
                .body("undetermined.id", hasItem("unstable-joint"))
                .body("next.code", contains("fever"));
    }

    @Test
    void nothingIsStoredAndNobodyIsTold() {
        preview(athlete, Roles.ATHLETE, Reporting.SADDLE_NUMBNESS).statusCode(200);
        assertThat(Db.count("select count(*) from report where athlete_id = ?", athlete))
                .isZero();
        assertThat(Db.count(
                        "select count(*) from outbox where convert_from(value, 'UTF8') like ?", "%" + athlete + "%"))
                .isZero();
    }

    @Test
    void staffAskForAnAthleteWhoConsentsAndForNobodyElse() {
        preview(clinician, Roles.CLINICIAN, "{\"athleteId\": \"%s\", \"pain\": 2}".formatted(athlete))
                .statusCode(200);
        preview(clinician, Roles.CLINICIAN, "{\"athleteId\": \"%s\", \"pain\": 2}".formatted(loner))
                .statusCode(404);
        preview(athlete, Roles.EDITOR, "{}").statusCode(403);
    }

    @Test
    void theAgeOfTheProfileOutranksTheOneGiven() {
        preview(athlete, Roles.ATHLETE, Reporting.allNo("{\"age\": 12, \"pain\": 8}"))
                .body("forGuardian", equalTo(false))
                .body("level", equalTo("ROUTINE"));
        preview(clinician, Roles.CLINICIAN, Reporting.allNo("{\"age\": 12, \"pain\": 8}"))
                .body("forGuardian", equalTo(true))
                .body(
                        "headline",
                        equalTo("To the parent or guardian: Be seen within 48 hours, and do not run until then."))
                .body("level", equalTo("SOON"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        preview(athlete, Roles.ATHLETE, "{\"region\": \"колено\", \"боль\": 3}")
                .statusCode(400)
                .body("reasons", hasSize(2))
                .body("reasons", hasItem("\"боль\" is no field of a report"));
    }

    @Test
    void theSchemaIsTheOneReportsAreReadBy() {
        String schema = Reporting.get(athlete, Roles.ATHLETE, "/v1/report-schema")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(schema).isEqualTo(ReportSchema.of(Shipped.VOCABULARY).toPrettyString());
    }

    private static ValidatableResponse preview(UUID person, String role, String body) {
        return given().auth()
                .oauth2(Tokens.of(person.toString(), role))
                .contentType(ContentType.JSON)
                .urlEncodingEnabled(false) // the colon goes as it is
                .body(body)
                .post("/v1/assessments:preview")
                .then();
    }
}

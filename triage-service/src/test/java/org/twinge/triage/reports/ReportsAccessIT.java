package org.twinge.triage.reports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.Tokens;

/** Who may report for and read about whom, and what nobody may do. */
@QuarkusTest
@WithTestResource(Servers.class)
class ReportsAccessIT {
    private final UUID athlete = UUID.randomUUID();
    private final UUID loner = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @BeforeEach
    void oneAthleteUnderConsentAndOneOnTheirOwn() {
        Reporting.known(athlete, loner, clinician);
    }

    @Test
    void foreignAthletesLookMissing() {
        String reportId = Reporting.post(loner, Roles.ATHLETE, Reporting.SADDLE_NUMBNESS)
                .extract()
                .path("reportId");
        String forLoner = "{\"athleteId\": \"%s\", \"pain\": 2}".formatted(loner);
        String forNobody = "{\"athleteId\": \"%s\", \"pain\": 2}".formatted(UUID.randomUUID());

        String foreign = Reporting.post(clinician, Roles.CLINICIAN, forLoner)
                .statusCode(404)
                .extract()
                .asString();
        String missing = Reporting.post(clinician, Roles.CLINICIAN, forNobody)
                .statusCode(404)
                .extract()
                .asString();
        assertThat(foreign).isEqualTo(missing);
        Reporting.post(athlete, Roles.ATHLETE, forLoner).statusCode(404);
        Reporting.get(athlete, Roles.ATHLETE, "/v1/reports/" + reportId).statusCode(404);
        Reporting.get(clinician, Roles.CLINICIAN, "/v1/reports/" + reportId).statusCode(404);
        Reporting.get(clinician, Roles.CLINICIAN, "/v1/reports?athleteId=" + loner)
                .body("", hasSize(0));
        Reporting.get(loner, Roles.ATHLETE, "/v1/reports/" + reportId).statusCode(200);
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
                .body(Reporting.SADDLE_NUMBNESS)
                .post("/v1/reports")
                .then()
                .statusCode(401);
        Reporting.post(athlete, Roles.EDITOR, Reporting.SADDLE_NUMBNESS).statusCode(403);
    }

    @Test
    void reportsAndAssessmentsCannotBeChanged() {
        Reporting.post(athlete, Roles.ATHLETE, Reporting.SADDLE_NUMBNESS).statusCode(201);
        assertThat(Db.query("""
                select grantee, table_name from information_schema.role_table_grants
                where table_name in ('report', 'assessment', 'rule_book') and privilege_type = 'UPDATE'
                and (grantee like '%\\_web' or grantee like '%\\_worker' or grantee like '%\\_app')
                """)).isEmpty();
    }

    @Test
    void erasureLeavesNothing() {
        Reporting.post(athlete, Roles.ATHLETE, Reporting.SADDLE_NUMBNESS).statusCode(201);
        Reporting.erase(athlete);
        for (String table : List.of("report", "assessment", "birth_date", "unsettled_escalation")) {
            assertThat(Db.count("select count(*) from " + table + " where athlete_id = ?", athlete))
                    .isZero();
        }
        Reporting.post(athlete, Roles.ATHLETE, Reporting.SADDLE_NUMBNESS).statusCode(404);
    }

    @Test
    void everyTableIsProtected() {
        assertThat(Db.query("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
                """)).isEmpty();
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
    void staffReportForAnAthleteWhoConsents() {
        String body = "{\"athleteId\": \"%s\", \"findings\": {\"coughing-blood\": \"yes\"}}".formatted(athlete);
        Reporting.post(clinician, Roles.CLINICIAN, body)
                .statusCode(201)
                .body("athleteId", equalTo(athlete.toString()))
                .body("rules.id", contains("pulmonary-embolism"));
        Reporting.get(athlete, Roles.ATHLETE, "/v1/reports").statusCode(200).body("", hasSize(1));
        Reporting.get(clinician, Roles.CLINICIAN, "/v1/reports?athleteId=" + athlete)
                .body("", hasSize(1));
    }

    @Test
    void listsArePaged() {
        for (int pain = 0; pain < 3; pain++) {
            Reporting.post(athlete, Roles.ATHLETE, Reporting.allNo("{\"pain\": " + pain + "}"))
                    .statusCode(201);
        }
        var first = Reporting.get(athlete, Roles.ATHLETE, "/v1/reports?limit=2").body("", hasSize(2));
        String last = first.extract().path("[1].reportId");
        first.header("Link", containsString("before=" + last));
        Reporting.get(athlete, Roles.ATHLETE, "/v1/reports?limit=2&before=" + last)
                .body("", hasSize(1))
                .header("Link", nullValue());
        Reporting.get(athlete, Roles.ATHLETE, "/v1/reports?limit=0").statusCode(400);
    }
}

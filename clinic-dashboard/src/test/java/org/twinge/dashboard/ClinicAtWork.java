package org.twinge.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.twinge.dashboard.Happenings.NOW;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CaseChanged.State;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** A clinic with Dr Sam and an athlete who consents; the browser Dr Sam works with, and triage as a stand-in. */
final class ClinicAtWork {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    final UUID subject = UUID.randomUUID();
    final UUID clinic = UUID.randomUUID();
    final UUID sam = UUID.randomUUID();
    final UUID caseId = UUID.randomUUID();
    final UUID athlete;
    final AlertRaised alert;
    private final CookieFilter cookies = new CookieFilter();

    private ClinicAtWork() {
        Api.putClinic(UUID.randomUUID(), clinic, Api.clinic("Hip", Api.staff(sam, "Dr Sam", "CLINICIAN")))
                .statusCode(201);
        athlete = Api.athlete(subject, "Robin <b>Runner</b>");
        Api.consent(subject, clinic);
        alert = Happenings.redFlag(UUID.randomUUID(), 1, athlete, CareLevel.EMERGENCY, "saddle numbness");
    }

    static ClinicAtWork withAnOpenEmergency() {
        var work = new ClinicAtWork();
        tell(Happenings.careCase(work.caseId, 1, work.athlete, State.OPEN, work.alert, work.sam, NOW));
        return work;
    }

    RequestSpecification asSam() {
        return Api.as(sam, Roles.CLINICIAN);
    }

    record Form(CookieFilter cookies, UUID person, String token) {
        ValidatableResponse post(String path, Map<String, String> fields) {
            return Api.as(person, Roles.CLINICIAN)
                    .filter(cookies)
                    .redirects()
                    .follow(false)
                    .formParams(fields)
                    .formParam("csrf-token", token)
                    .post(path)
                    .then();
        }
    }

    /** A form of this page, with the token it came with. */
    Form form(String path) {
        String page = asSam().filter(cookies)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var token = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return new Form(cookies, sam, token.group(1));
    }

    static void tell(CaseChanged told) {
        TestTopics.send(told, NOW);
        await().until(() -> Db.count(
                        "select count(*) from care_case where case_id = ? and revision >= ?",
                        told.caseId(),
                        told.revision())
                == 1);
    }

    void standIn(int status, Object answer) {
        given().baseUri(triage())
                .body(status + "\n" + (answer instanceof CaseChanged told ? text(told) : answer))
                .put("/stand-in/" + caseId)
                .then()
                .statusCode(200);
    }

    /** The athlete's report, as triage keeps it. */
    UUID reported() {
        return UUID.fromString(given().baseUri(triage())
                .auth()
                .oauth2(Tokens.of(subject.toString(), Roles.ATHLETE))
                .contentType("application/json")
                .header("Idempotency-Key", subject.toString())
                .body("{\"pain\": 8, \"findings\": {}}")
                .post("/v1/reports")
                .path("reportId"));
    }

    String asked() {
        return given().baseUri(triage()).get("/stand-in/" + caseId).asString();
    }

    private static String triage() {
        return ConfigProvider.getConfig().getValue("quarkus.rest-client.triage-service.url", String.class);
    }

    String text(CaseChanged told) {
        try {
            return JSON.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    ValidatableResponse list(String path) {
        return asSam().get(path).then().statusCode(200);
    }
}

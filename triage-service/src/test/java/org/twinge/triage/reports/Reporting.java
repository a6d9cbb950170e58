package org.twinge.triage.reports;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;
import org.twinge.triage.rulebook.Shipped;

/** People who report, and their requests. */
final class Reporting {
    static final String SADDLE_NUMBNESS =
            "{\"region\": \"low-back\", \"onsetDays\": 0, \"findings\": {\"saddle-numbness\": \"yes\"}}";

    private Reporting() {}

    /** Lets the service hear of an athlete who consents to the clinician's clinic, and of one without a clinic. */
    static void known(UUID athlete, UUID loner, UUID clinician) {
        UUID clinic = UUID.randomUUID();
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

    static List<AlertRaised> alerts(UUID athlete) {
        return TestTopics.read(AlertRaised.class, Topics.ALERTS, athlete);
    }

    static void erase(UUID athlete) {
        TestTopics.send(new ErasureRequested(athlete, Instant.now()), Instant.now());
        await().until(() -> !TestTopics.read(ErasureCompleted.class, Topics.ERASURES, athlete)
                .isEmpty());
    }

    static String allNo(String fields) {
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

    static ValidatableResponse post(UUID person, String role, String body) {
        return post(person, role, UUID.randomUUID().toString(), body);
    }

    static ValidatableResponse post(UUID person, String role, String key, String body) {
        return given().auth()
                .oauth2(Tokens.of(person.toString(), role))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/reports")
                .then()
                .body(not(containsString("Exception")));
    }

    static ValidatableResponse get(UUID person, String role, String path) {
        return given().auth()
                .oauth2(Tokens.of(person.toString(), role))
                .get(path)
                .then();
    }
}

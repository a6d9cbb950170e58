package org.twinge.triage.followup;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.twinge.access.Roles;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;
import org.twinge.triage.followup.model.Week;

/** An athlete who is asked and answers, a clinician of their clinic, and somebody else. */
final class Followed {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final String YELLOW = "{\"region\": \"shin\", \"pain\": 4, \"gait\": \"normal\"}";
    static final String RED_MORNING = "{\"pain\": 8, \"gait\": \"normal\"}";
    static final String HELD_BACK =
            "{\"participation\": 17, \"volume\": 17, \"performance\": 8, \"symptoms\": 8, \"regions\": [\"shin\"]}";

    final UUID athlete = UUID.randomUUID();
    final UUID stranger = UUID.randomUUID();
    final UUID clinician = UUID.randomUUID();

    static Followed known() {
        var followed = new Followed();
        UUID clinic = UUID.randomUUID();
        TestTopics.send(People.clinic(clinic, followed.clinician), Instant.now());
        TestTopics.send(People.athlete(followed.athlete, clinic), Instant.now());
        TestTopics.send(People.athlete(followed.stranger), Instant.now());
        await().until(() -> Db.count(
                        "select (select count(*) from birth_date where athlete_id in (?, ?))"
                                + " + (select count(*) from access_staff where staff_id = ?)",
                        followed.athlete,
                        followed.stranger,
                        followed.clinician)
                == 3);
        Db.execute("insert into check_in_round values ('Europe/Berlin', '%s') on conflict do nothing"
                .formatted(at(Week.of(Instant.now(), BERLIN).monday().minusDays(1), 18)));
        return followed;
    }

    JsonPath report(String body) {
        return as(athlete, Roles.ATHLETE)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static List<String> fired(JsonPath report) {
        return report.getList("rules.id");
    }

    static ValidatableResponse answer(UUID person, String prompt, String body) {
        return as(person, Roles.ATHLETE)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/prompts/" + prompt + "/answer")
                .then();
    }

    ValidatableResponse checkIn(String key, String body) {
        return as(athlete, Roles.ATHLETE)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/check-ins")
                .then();
    }

    /** @param which its Monday, or {@code current} */
    ValidatableResponse week(Object which) {
        return as(athlete, Roles.ATHLETE).get("/v1/check-ins/" + which).then();
    }

    List<Object> kinds() {
        return Db.query("select kind from prompt where athlete_id = ? order by due_at", athlete).stream()
                .map(row -> row.get("kind"))
                .toList();
    }

    /** As if it had been due that long ago. */
    void due(String kind, String ago) {
        Db.execute("update prompt set due_at = now() - interval '%s' where athlete_id = '%s' and kind = '%s'"
                .formatted(ago, athlete, kind));
    }

    void reportedAt(Instant moment) {
        Db.execute("update report set received_at = '%s' where athlete_id = '%s'".formatted(moment, athlete));
    }

    void over() {
        Db.execute("update prompt set open_until = now() where athlete_id = '%s'".formatted(athlete));
    }

    void told(Week week, String region, boolean substantial) {
        Db.execute("""
                insert into check_in values ('%1$s', '%2$s', now(), 24, %3$s, '%2$s', '', '{}');
                insert into check_in_region values ('%1$s', '%2$s', '%4$s')
                """.formatted(athlete, week.monday(), substantial, region));
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(BERLIN).toInstant();
    }

    static RequestSpecification as(UUID person, String role) {
        return given().auth().oauth2(Tokens.of(person.toString(), role));
    }
}

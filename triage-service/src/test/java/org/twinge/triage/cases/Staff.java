package org.twinge.triage.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;

/** A clinic with two members of staff and one athlete who consents to it; what reaches them, and what they do. */
final class Staff {
    final UUID clinic = UUID.randomUUID();
    final UUID sam = UUID.randomUUID();
    final UUID pat = UUID.randomUUID();
    final UUID athlete = UUID.randomUUID();

    static Staff known() {
        var staff = new Staff();
        TestTopics.send(People.clinic(staff.clinic, staff.sam, staff.pat), Instant.now());
        staff.consents(staff.athlete);
        await().until(() -> Db.count("select count(*) from access_staff where clinic_id = ?", staff.clinic) == 2);
        return staff;
    }

    void consents(UUID person) {
        TestTopics.send(People.athlete(person, clinic), Instant.now());
        await().until(() -> Db.count("select count(*) from access_consent where athlete_id = ?", person) == 1);
    }

    static AlertRaised symptoms(UUID athlete, UUID alert, int revision, AlertRaised.Level level) {
        var rule = new AlertRaised.FiredRule("rule", CareLevel.valueOf(level.name()), "Saddle numbness", "Go now.");
        return new AlertRaised(
                alert,
                revision,
                athlete,
                level,
                Set.of(Audience.ATHLETE, Audience.STAFF),
                Instant.now(),
                new AlertRaised.RedFlags(UUID.randomUUID(), "1", false, List.of(rule)));
    }

    static AlertRaised metric(UUID athlete, UUID clinic) {
        return new AlertRaised(
                UUID.randomUUID(),
                1,
                athlete,
                AlertRaised.Level.INFO,
                Set.of(Audience.STAFF),
                Instant.now(),
                new AlertRaised.MetricBeyond(clinic, LocalDate.of(2026, 2, 28), "acwr-ewma@1", 1.62, true, 1.5, 0.93));
    }

    static AlertRaised spike(UUID athlete, Audience audience) {
        return new AlertRaised(
                UUID.randomUUID(),
                1,
                athlete,
                AlertRaised.Level.NOTICE,
                Set.of(audience),
                Instant.now(),
                new AlertRaised.SessionSpike(
                        LocalDate.of(2026, 2, 28),
                        16_040,
                        11_800,
                        LocalDate.of(2026, 2, 7),
                        1.3593,
                        AlertRaised.SpikeBand.OVER_30_PERCENT));
    }

    static void send(AlertRaised alert) {
        TestTopics.send(alert, Instant.now());
    }

    static void withdraw(UUID athlete, UUID alert, int revision) {
        TestTopics.send(new AlertWithdrawn(alert, revision, athlete, Instant.now()), Instant.now());
    }

    /** Sends it and waits for the one unresolved case to be in that revision; its id. */
    UUID caseAfter(AlertRaised alert, int revision) {
        send(alert);
        return caseIn(alert.athleteId(), revision);
    }

    static UUID caseIn(UUID athlete, int revision) {
        await().until(() -> Db.count(
                        "select count(*) from care_case where athlete_id = ? and state <> 'RESOLVED' and revision = ?",
                        athlete,
                        revision)
                == 1);
        return (UUID) Db.query("select case_id from care_case where athlete_id = ? and state <> 'RESOLVED'", athlete)
                .getFirst()
                .get("case_id");
    }

    static List<CaseChanged> told(UUID athlete) {
        return TestTopics.read(CaseChanged.class, Topics.CASES, athlete);
    }

    static CaseChanged lastTold(UUID athlete, int revision) {
        await().untilAsserted(() -> assertThat(told(athlete))
                .last()
                .satisfies(told -> assertThat(told.revision()).isEqualTo(revision)));
        return told(athlete).getLast();
    }

    static ValidatableResponse get(UUID person, String path) {
        return as(person, Roles.CLINICIAN).get(path).then();
    }

    static RequestSpecification as(UUID person, String role) {
        return given().auth().oauth2(Tokens.of(person.toString(), role));
    }

    static ValidatableResponse step(UUID person, UUID caseId, int revision, String step, String body) {
        return step(person, caseId, revision, step, body, UUID.randomUUID().toString());
    }

    static ValidatableResponse step(UUID person, UUID caseId, int revision, String step, String body, String key) {
        return as(person, Roles.CLINICIAN)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision + "\"")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/cases/" + caseId + ":" + step)
                .then();
    }
}

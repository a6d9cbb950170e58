package org.twinge.triage.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AlertRaised.Level;
import org.twinge.contracts.CaseChanged.What;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

/** What staff do with cases. */
@QuarkusTest
@WithTestResource(Servers.class)
class CaseStepsIT {
    private Staff staff;
    private UUID caseId;

    @BeforeEach
    void aCaseOfSameDay() {
        staff = Staff.known();
        caseId = staff.caseAfter(Staff.symptoms(staff.athlete, UUID.randomUUID(), 1, Level.SAME_DAY), 1);
    }

    @Test
    void fromAcknowledgementToTheEndAndBack() {
        Staff.get(staff.sam, "/v1/cases/" + caseId)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("current.state", equalTo("OPEN"));
        Staff.step(staff.sam, caseId, 1, "acknowledge", "")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("acknowledged.staffId", equalTo(staff.sam.toString()));
        Staff.step(staff.sam, caseId, 2, "assign", "{\"staffId\": \"%s\"}".formatted(staff.pat))
                .statusCode(200)
                .body("assignee", equalTo(staff.pat.toString()));
        Staff.step(staff.pat, caseId, 3, "snooze", AlertsToCasesIT.snoozeFor(600))
                .statusCode(200)
                .body("snooze.reason", equalTo("APPOINTMENT_BOOKED"));
        Staff.step(staff.pat, caseId, 4, "note", "{\"text\": \"Sees us at 15:00\"}")
                .statusCode(200)
                .body("notes", equalTo(1));
        Staff.step(staff.pat, caseId, 5, "resolve", """
                {"outcome": "TREATED", "episode":
                  {"diagnosis": "bone-stress-injury", "side": "LEFT", "start": "2026-02-20", "end": "2026-03-01"}}
                """)
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .body("resolution.episode.side", equalTo("LEFT"));
        assertThat(Db.query("select diagnosis, side from injury_episode where case_id = ?", caseId)
                        .getFirst())
                .containsEntry("diagnosis", "bone-stress-injury")
                .containsEntry("side", "LEFT");
        Staff.step(staff.pat, caseId, 6, "reopen", "").statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        assertThat(Db.count("select count(*) from injury_episode where case_id = ?", caseId))
                .isZero();

        Staff.get(staff.sam, "/v1/cases/" + caseId)
                .body("notes.text", contains("Sees us at 15:00"))
                .body("history.revision", contains(1, 2, 3, 4, 5, 6, 7))
                .body("history[3].staffId", equalTo(staff.pat.toString()));
        assertThat(Staff.lastTold(staff.athlete, 7).change().what()).isEqualTo(What.REOPENED);
    }

    @Test
    void whoHasNotSeenTheNewestIsToldWhatChanged() {
        Staff.step(staff.sam, caseId, 1, "acknowledge", "").statusCode(200);

        Staff.step(staff.pat, caseId, 1, "assign", "")
                .statusCode(412)
                .contentType("application/problem+json")
                .header("ETag", "\"2\"")
                .body("changes", hasSize(1))
                .body("changes[0].what", equalTo("ACKNOWLEDGED"))
                .body("changes[0].staffId", equalTo(staff.sam.toString()));
    }

    @Test
    void askingAgainDoesNothingAgain() {
        String key = UUID.randomUUID().toString();
        Staff.step(staff.sam, caseId, 1, "acknowledge", "", key).statusCode(200).header("ETag", "\"2\"");
        Staff.step(staff.sam, caseId, 1, "acknowledge", "", key).statusCode(200).header("ETag", "\"2\"");
        Staff.step(staff.sam, caseId, 2, "assign", "", key)
                .statusCode(409)
                .body("detail", containsString("Idempotency-Key"));
    }

    @Test
    void ofManyAtOnceOneSucceeds() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var posts = IntStream.range(0, 4)
                    .mapToObj(i ->
                            threads.submit(() -> Staff.step(i % 2 == 0 ? staff.sam : staff.pat, caseId, 1, "assign", "")
                                    .extract()
                                    .statusCode()))
                    .toList();
            var statuses = new java.util.ArrayList<Integer>();
            for (var post : posts) {
                statuses.add(post.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }

    @Test
    void theOwnLastStepCanBeUndoneAtOnce() {
        Staff.step(staff.sam, caseId, 1, "acknowledge", "").statusCode(200);
        Staff.step(staff.pat, caseId, 2, "undo", "").statusCode(409);
        Staff.step(staff.sam, caseId, 2, "undo", "")
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("revision", equalTo(3))
                .body("acknowledged", nullValue());
        Staff.step(staff.sam, caseId, 3, "undo", "").statusCode(409);

        Staff.step(staff.sam, caseId, 3, "acknowledge", "").statusCode(200);
        Db.execute(
                "update care_case set document = replace(document, '\"change\":{\"what\":\"ACKNOWLEDGED\",\"at\":\"20',"
                        + " '\"change\":{\"what\":\"ACKNOWLEDGED\",\"at\":\"19') where case_id = '" + caseId + "'");
        Staff.step(staff.sam, caseId, 4, "undo", "").statusCode(409).body("detail", containsString("only at once"));
    }

    @Test
    void aResolvedCaseStaysSoWhileThereIsANewerOne() {
        Staff.step(staff.sam, caseId, 1, "acknowledge", "").statusCode(200);
        Staff.step(staff.sam, caseId, 2, "resolve", "{\"outcome\": \"REFERRED\"}")
                .statusCode(200);
        staff.caseAfter(Staff.symptoms(staff.athlete, UUID.randomUUID(), 1, Level.SOON), 1);

        Staff.step(staff.sam, caseId, 3, "reopen", "").statusCode(409);
        Staff.step(staff.sam, caseId, 3, "undo", "").statusCode(409).body("detail", containsString("newer case"));
    }

    @Test
    void theRulesOfTheModelAreAnsweredInWords() {
        Staff.step(staff.sam, caseId, 1, "resolve", "{\"outcome\": \"TREATED\"}")
                .statusCode(409)
                .body("detail", containsString("acknowledge it first"));
        Staff.step(staff.sam, caseId, 1, "acknowledge", "").statusCode(200);
        Staff.step(staff.sam, caseId, 2, "snooze", AlertsToCasesIT.snoozeFor(3 * 60 * 60))
                .statusCode(409)
                .body("detail", containsString("for so long"));
        Staff.step(staff.sam, caseId, 2, "assign", "{\"staffId\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(400);
        Staff.as(staff.sam, Roles.CLINIC_ADMIN)
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", "1")
                .body("{\"outcome\": \"TREATED\", \"episode\": {\"diagnosis\": \"x\", \"start\": \"2026-02-20\"}}")
                .post("/v1/cases/" + caseId + ":resolve")
                .then()
                .statusCode(403);
    }

    @Test
    void badRequestsAreRefusedWithEveryReason() {
        Staff.step(staff.sam, caseId, 1, "snooze", "{\"until\": \"tomorrow\", \"why\": 1}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("reasons", hasSize(3))
                .body("reasons", hasItem("reason is missing"));
        Staff.as(staff.sam, Roles.CLINICIAN)
                .header("Idempotency-Key", "1")
                .post("/v1/cases/" + caseId + ":acknowledge")
                .then()
                .statusCode(428);
        Staff.as(staff.sam, Roles.CLINICIAN)
                .header("If-Match", "*")
                .header("Idempotency-Key", "1")
                .post("/v1/cases/" + caseId + ":acknowledge")
                .then()
                .statusCode(400);
        Staff.as(staff.sam, Roles.CLINICIAN)
                .header("If-Match", "\"1\"")
                .post("/v1/cases/" + caseId + ":acknowledge")
                .then()
                .statusCode(400)
                .body(not(containsString("Exception")));
        Staff.get(staff.sam, "/v1/cases/no-uuid").statusCode(404);
        assertThat(Db.count("select revision from care_case where case_id = ?", caseId))
                .isOne();
    }

    @Test
    void theTimeUntilSomebodyLooksIsMeasuredWithoutNames() {
        Staff.step(staff.sam, caseId, 1, "acknowledge", "").statusCode(200);
        Staff.as(staff.sam, Roles.OPERATOR)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("twinge_case_acknowledged_seconds_count{level=\"SAME_DAY\"}"));
    }
}

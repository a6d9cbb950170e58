package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.twinge.dashboard.Happenings.NOW;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CaseChanged.State;
import org.twinge.testsupport.Servers;

/** What staff do about a case, and what becomes of it. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class CasePageIT {
    private ClinicAtWork work;

    @BeforeEach
    void anOpenEmergency() {
        work = ClinicAtWork.withAnOpenEmergency();
    }

    @ParameterizedTest
    @CsvSource({
        "412, MOVED, look again",
        "409, REFUSED, cannot be done",
        "400, UNREADABLE, cannot be taken",
        "404, GONE, no such case",
        "503, AWAY, does not answer"
    })
    void whatTriageRefusesIsSaidInWordsAndNothingChanges(int status, String notice, String words) {
        work.standIn(status, "{}");

        work.form("/")
                .post("/cases/" + work.caseId + "/assign", Map.of("revision", "1", "key", "k", "back", "/"))
                .statusCode(303)
                .header("Location", containsString("/?notice=" + notice));
        work.list("/?notice=" + notice).body(containsString(words), containsString("Nobody has acknowledged it"));
    }

    @Test
    void aTriageThatIsAwayIsSaidOnTheListAndOnTheCase() {
        work.form("/")
                .post("/cases/" + work.caseId + "/assign", Map.of("revision", "1", "key", "k", "back", "/"))
                .statusCode(303)
                .header("Location", containsString("notice=AWAY"));
        work.asSam()
                .get("/cases/" + work.caseId)
                .then()
                .statusCode(200)
                .body(containsString("saddle numbness"), containsString("history, notes and messages cannot be read"));
    }

    @Test
    void everyStepOfTheCasePageReachesTriageAsItsApiWantsIt() {
        work.standIn(200, Happenings.careCase(work.caseId, 2, work.athlete, State.ASSIGNED, work.alert, work.sam, NOW));
        ClinicAtWork.Form form = work.form("/cases/" + work.caseId);
        form.post("/cases/" + work.caseId + "/assign", with("staffId", work.sam.toString()));
        assertThat(work.asked()).endsWith("{\"staffId\":\"" + work.sam + "\"}");
        form.post("/cases/" + work.caseId + "/note", with("text", "called, \"no\" answer"));
        assertThat(work.asked()).endsWith("{\"text\":\"called, \\\"no\\\" answer\"}");
        form.post("/cases/" + work.caseId + "/message", with("text", "Please call us."));
        assertThat(work.asked()).startsWith("/messages \"2\" ").endsWith("{\"text\":\"Please call us.\"}");
        form.post(
                "/cases/" + work.caseId + "/snooze",
                Map.of("revision", "2", "hours", "2", "reason", "APPOINTMENT_BOOKED"));
        assertThat(work.asked()).contains(":snooze \"2\"").contains("\"reason\":\"APPOINTMENT_BOOKED\",\"until\":\"20");
        form.post(
                "/cases/" + work.caseId + "/resolve",
                Map.of("revision", "2", "outcome", "TREATED", "diagnosis", "x", "side", "", "start", "2026-02-01"));
        assertThat(work.asked())
                .endsWith("{\"episode\":{\"diagnosis\":\"x\",\"start\":\"2026-02-01\"},\"outcome\":\"TREATED\"}");
        form.post("/cases/" + work.caseId + "/reopen", Map.of("revision", "2"))
                .header("Location", containsString("/cases/" + work.caseId));
        form.post("/cases/" + work.caseId + "/delete", Map.of("revision", "2")).statusCode(404);
    }

    @Test
    void theCasePageShowsHistoryAndNotesWithNames() {
        CaseChanged current =
                Happenings.careCase(work.caseId, 2, work.athlete, State.ASSIGNED, work.alert, work.sam, NOW);
        work.standIn(200, """
                {"current": %s,
                 "history": [{"revision": 1, "at": "2026-03-01T08:00:00Z", "what": "OPENED", "level": "EMERGENCY"},
                  {"revision": 2, "at": "2026-03-01T08:05:00Z", "what": "ASSIGNED", "staffId": "%s", "level": "EMERGENCY"}],
                 "notes": [{"noteId": "%s", "staffId": "%s", "at": "2026-03-01T08:06:00Z", "text": "<i>called</i>"}],
                 "messages": [{"messageId": "%s", "staffId": "%s", "at": "2026-03-01T08:07:00Z", "text": "<b>Come in</b>"}]}
                """.formatted(
                        work.text(current), work.sam, UUID.randomUUID(), work.sam, UUID.randomUUID(), work.sam));

        work.asSam()
                .get("/cases/" + work.caseId)
                .then()
                .statusCode(200)
                .body(
                        stringContainsInOrder(
                                "&lt;i&gt;called&lt;/i&gt;",
                                "Messages to the athlete",
                                "1 Mar 2026, 09:07 Europe/Berlin, Dr Sam",
                                "&lt;b&gt;Come in&lt;/b&gt;",
                                "case opened",
                                "assigned",
                                "Dr Sam"),
                        containsString("Call 112 now."),
                        containsString("1 Mar 2026, 09:05 Europe/Berlin"),
                        containsString("Dr Sam has it"),
                        not(containsString("<i>")));
    }

    @Test
    void whatAReportCouldFitWithAndWhatWasRunStandBesideTheCase() {
        AlertRaised alert = Happenings.redFlag(
                work.reported(), work.alert.alertId(), 2, work.athlete, CareLevel.EMERGENCY, "saddle numbness");
        CaseChanged current = Happenings.careCase(work.caseId, 2, work.athlete, State.ASSIGNED, alert, work.sam, NOW);
        work.standIn(200, "{\"current\": %s, \"history\": [], \"notes\": []}".formatted(work.text(current)));

        work.asSam()
                .get("/cases/" + work.caseId)
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        "Report of 1 Mar 2026, 07:12 Europe/Berlin",
                        "It changed nothing about how the report was judged.",
                        "On 27 Feb 2026 a session over 30 % longer than the longest of the 30 days before",
                        "Longest run of the last 30 days: 19.2 km on 27 Feb 2026",
                        "No diagnosis, and no part of the level.",
                        "href=\"/catalogue/injuries/runners-knee\"",
                        "This fits with: Runner&#39;s knee. A clinician has to look.",
                        "For it, answered yes: for it",
                        "Against it, by the answers to: against",
                        "None yet. The athlete is told by e-mail"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        work.asSam()
                .formParam("revision", "1")
                .formParam("key", "k")
                .post("/cases/" + work.caseId + "/acknowledge")
                .then()
                .statusCode(400);
        assertThat(work.asked()).isEqualTo("nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.test", "https://evil.test", "/\\evil.test", "/cases/../x", "/?a=\r\nX: y"})
    void aFormLeadsNowhereElse(String back) {
        work.standIn(
                200, Happenings.careCase(work.caseId, 2, work.athlete, State.ACKNOWLEDGED, work.alert, work.sam, NOW));

        work.form("/")
                .post("/cases/" + work.caseId + "/acknowledge", Map.of("revision", "1", "key", "k", "back", back))
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/cases/" + work.caseId));
    }

    private static Map<String, String> with(String field, String value) {
        return Map.of("revision", "2", "key", "k", field, value);
    }
}

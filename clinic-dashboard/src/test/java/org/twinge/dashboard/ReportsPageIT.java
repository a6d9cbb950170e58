package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.twinge.dashboard.Happenings.NOW;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.DeliverySettled.Outcome;
import org.twinge.messaging.Ids;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** What an athlete finds again of what they reported, and what they can still do about it. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class ReportsPageIT {
    private AthleteOnline athlete;
    private String report;

    @BeforeEach
    void aReportWithSevenOutOfTenAndAnOpenEmergencyQuestion() {
        athlete = AthleteOnline.withProfile("en");
        var answers = new HashMap<>(Map.of("chest-pain", "unknown", "rest", "no", "region", "knee", "side", "left"));
        answers.putAll(Map.of("onset-days", "3", "pain", "7", "gait", "changed", "pain-while-running", "unknown"));
        athlete.interviewed(answers);
        report = athlete.leadsTo("/report/send", Map.of());
    }

    @Test
    void whatIsUnsettledIsNeverAnAllClear() {
        athlete.get(report)
                .body(stringContainsInOrder(
                        "Incomplete. At least: Book a physiotherapist",
                        "If the open questions stay open for ten minutes",
                        "Still open, and dangerous if so",
                        "open chest-pain",
                        "Answer these now"));
        athlete.get("/reports")
                .body(allOf(
                        containsString("Incomplete. At least: Book a physiotherapist"),
                        containsString("title of red-pain"),
                        containsString(report)));
    }

    @Test
    void whoWasSentAMessageIsSaidAndNeverThatItWasRead() {
        UUID reportId = UUID.fromString(report.substring("/reports/".length()));
        UUID alert = Ids.v5("symptoms", athlete.id(), reportId);
        UUID clinician = UUID.randomUUID();
        TestTopics.send(Happenings.delivery(alert, athlete.id(), athlete.id(), Outcome.SENT), NOW);
        TestTopics.send(Happenings.delivery(alert, athlete.id(), clinician, Outcome.UNDELIVERABLE), NOW);
        await().untilAsserted(
                        () -> athlete.get(report).body(containsString("did not get through. Call them yourself.")));

        TestTopics.send(Happenings.delivery(alert, athlete.id(), UUID.randomUUID(), Outcome.SENT), NOW);

        await().untilAsserted(() -> athlete.get(report)
                .body(
                        containsString("sent to your clinic’s staff by e-mail: 1 Mar 2026"),
                        containsString("That does not mean that somebody has read it.")));
    }

    @Test
    void anAmendmentBeginsWithWhatWasSaid() {
        athlete.get(report);

        assertThat(athlete.leadsTo(report + "/amendment", Map.of())).isEqualTo("/report/1");
        athlete.get("/report/1")
                .body(containsString("You are changing a report."), containsString("value=\"unknown\" checked"));
        athlete.leadsTo("/report/1", Map.of("chest-pain", "no"));
        athlete.get("/report/2").body(containsString("value=\"knee\" checked"));
        athlete.leadsTo("/report/2", Map.of("region", "knee", "side", "left"));
        athlete.get("/report/3").body(containsString("value=\"3\" inputmode"), containsString("value=\"7\" checked"));
        athlete.leadsTo("/report/3", Map.of("onset-days", "3", "injured", "no", "pain", "2", "gait", "normal"));
        athlete.leadsTo("/report/4", Map.of("rest", "no", "pain-while-running", "2"));
        athlete.leadsTo("/report/5", Map.of("rest", "no"));

        assertThat(athlete.leadsTo("/report/send", Map.of())).isEqualTo(report);
        athlete.get(report).body(containsString("You can manage this yourself for now."));
    }

    @Test
    void aReportIsTakenBackOnlyWithTheWord() {
        athlete.get(report + "/withdrawal").body(containsString("To confirm, type: take back"));

        assertThat(athlete.leadsTo(report + "/withdrawal", Map.of("typed", "yes")))
                .isEqualTo(report + "/withdrawal?trouble=NOT_TYPED");
        athlete.get(report).statusCode(200);
        assertThat(athlete.leadsTo(report + "/withdrawal", Map.of("typed", " Take back ")))
                .isEqualTo("/reports?trouble=WITHDRAWN");

        athlete.get("/reports?trouble=WITHDRAWN")
                .body(containsString("The report was taken back."), containsString("No reports."));
        athlete.get(report).statusCode(303);
    }

    @Test
    void aServiceThatIsAwayIsSaidInWordsWithTheEmergencyNumber() {
        athlete.triageAnswers(ReportsStandIn.HANG_UP);

        for (String page : new String[] {"/reports", report}) {
            athlete.get(page)
                    .statusCode(503)
                    .body(containsString("cannot be read at the moment"), containsString("tel:112"));
        }
        athlete.get("/rule-book").statusCode(503).body(containsString("cannot be read at the moment"));
        assertThat(athlete.leadsTo(report + "/amendment", Map.of())).isEqualTo(report + "?trouble=AWAY");
        assertThat(athlete.leadsTo(report + "/withdrawal", Map.of("typed", "take back")))
                .isEqualTo(report + "?trouble=AWAY");
    }

    @Test
    void theRuleBookIsInWordsForEverybodySignedIn() {
        Api.as(athlete.subject, Roles.CLINICIAN)
                .get("/rule-book")
                .then()
                .statusCode(200)
                .body(
                        stringContainsInOrder(
                                "id=\"cardiac\"",
                                "any of these:",
                                "yes to “Pain, pressure or tightness in the chest",
                                "ESC guidelines on acute coronary syndromes 2023",
                                "Not yet reviewed by a clinician."),
                        stringContainsInOrder(
                                "id=\"ottawa-ankle\"",
                                "all of these:",
                                "“How many days ago did it start?”: 10 or less",
                                "“Where is it?”: ankle"),
                        not(containsString("Exception")));
    }
}

package org.twinge.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;

/** An athlete answers what they are asked, where the message's link leads. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class FollowUpPagesIT {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Map<String, String> FINE = Map.of("pain", "1", "gait", "normal");
    private static final Map<String, String> HELD_BACK = Map.of(
            "week", FollowUpStandIn.MONDAY, "participation", "17", "volume", "17", "performance", "8", "symptoms", "8");

    private AthleteOnline athlete;

    @BeforeEach
    void anAthleteWithAProfile() {
        athlete = AthleteOnline.withProfile("en");
    }

    @Test
    void aQuestionIsListedAnsweredAndThenReadsAsItWasAnswered() {
        String question = asked("NEXT_MORNING", A_DAY);
        for (String page : List.of("/report", "/reports", "/alerts")) {
            athlete.get(page)
                    .body(stringContainsInOrder("Questions to you", question, "How is it this morning? (knee)"));
        }
        athlete.get(question)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(
                        stringContainsInOrder("How is it this morning? (knee)", "/reports/", "How strong is the pain"),
                        not(containsString("I don’t know")));

        assertThat(athlete.leadsTo(question, FINE)).isEqualTo(question);

        athlete.get(question)
                .body(stringContainsInOrder(
                        "Thank you. Your answer is kept.",
                        "That is no all-clear",
                        "Two weeks after your report you are asked once more",
                        "Answered 3 Mar 2026",
                        "1/10",
                        "I walk and run as always"));
        assertThat(athlete.leadsTo(question, FINE)).isEqualTo(question);
        assertThat(athlete.leadsTo(question, Map.of("pain", "9", "gait", "normal")))
                .isEqualTo(question + "?trouble=ANSWERED");
        athlete.get(question + "?trouble=ANSWERED")
                .body(stringContainsInOrder("Thank you.", "You had answered this before.", "1/10"));
        athlete.get("/reports").body(not(containsString(question)));
    }

    @Test
    void anAnswerThatIsAnEmergencyShowsWhatAReportWouldShow() {
        athlete = AthleteOnline.withProfile("de");
        String question = asked("REVIEW", A_DAY);
        athlete.get(question).body(containsString("Wie ist es zwei Wochen danach? (Knie)"));

        athlete.leadsTo(question, Map.of("pain", "10", "gait", "changed"));

        athlete.get(question)
                .body(stringContainsInOrder(
                        "Holen Sie jetzt Notfallhilfe.",
                        "Sie haben hier keine Praxis",
                        "class=\"button emergency\" href=\"tel:112\"",
                        "Nicht laufen, bis",
                        "Worauf zu achten ist",
                        "source of red-pain",
                        "Noch von keiner Fachperson geprüft.",
                        "Wie es weitergeht",
                        "10/10"));
    }

    @Test
    void whatCannotBeAnsweredSaysWhy() {
        String over = asked("REVIEW", Duration.ofMinutes(-1));
        athlete.get(over).statusCode(410).body(containsString("The time for this answer is over"));
        athlete.get("/report").body(not(containsString("Questions to you")));
        athlete.post(over, FINE).statusCode(410).body(containsString("report it: that is always open."));
        String mine = asked("REVIEW", A_DAY);

        var stranger = AthleteOnline.withProfile("en");
        stranger.get("/report");
        stranger.get(mine).statusCode(404).body(containsString("Perhaps it was sent to somebody else"));
        stranger.post(mine, FINE).statusCode(404);
        stranger.get("/questions/" + UUID.randomUUID()).statusCode(404);
        Api.as(UUID.randomUUID(), Roles.CLINICIAN).get(mine).then().statusCode(403);
        given().redirects().follow(false).get(mine).then().statusCode(401).body(not(containsString("knee")));
    }

    @Test
    void whatWasChosenStaysWhenSomethingIsMissingOrTriageIsAway() {
        String question = asked("NEXT_MORNING", A_DAY);
        athlete.get(question);
        athlete.post(question, Map.of("pain", "6"))
                .statusCode(422)
                .body(stringContainsInOrder("1 question has no answer yet.", "value=\"6\" checked", "gait-open"));
        athlete.post(question, Map.of("pain", "11", "gait", "unknown"))
                .statusCode(422)
                .body(containsString("2 questions have no answer yet."));

        athlete.triageAnswers(ReportsStandIn.HANG_UP);

        athlete.post(question, Map.of("pain", "6", "gait", "changed"))
                .statusCode(503)
                .body(
                        stringContainsInOrder("tel:112", "What you chose is still here.", "value=\"6\" checked"),
                        containsString("value=\"changed\" checked"));
        athlete.get(question)
                .statusCode(503)
                .body(stringContainsInOrder("cannot be read at the moment", "href=\"" + question + "\""));
        athlete.get("/report").statusCode(200).body(not(containsString("Questions to you")));
        athlete.triageAnswers(400);
        athlete.post(question, FINE).statusCode(422).body(containsString("This could not be taken as it is."));
        athlete.triageAnswers(ReportsStandIn.NORMALLY);
        assertThat(athlete.leadsTo(question, FINE)).isEqualTo(question);
    }

    @Test
    void theWeekIsToldOnceFromTheLinkOrUnasked() {
        String question = asked("WEEKLY", A_DAY);
        athlete.get(question).statusCode(303);
        athlete.get("/check-in")
                .statusCode(200)
                .body(stringContainsInOrder(
                        "How was your week?",
                        "Monday 2 Mar 2026 to Sunday 8 Mar 2026",
                        "Think of the last seven days",
                        "Could you run and train as you wanted to?",
                        "Where did it bother you?",
                        "knee"));
        athlete.post("/check-in", Map.of("week", FollowUpStandIn.MONDAY, "participation", "17", "regions", "knee"))
                .statusCode(422)
                .body(
                        containsString("3 questions have no answer yet."),
                        containsString("value=\"17\" checked"),
                        containsString("value=\"knee\" checked"));

        String week = "/check-in/" + FollowUpStandIn.MONDAY;
        assertThat(athlete.leadsTo("/check-in", HELD_BACK)).isEqualTo(week);

        athlete.get(week)
                .body(stringContainsInOrder(
                        "Thank you.", "you are asked every Sunday evening", "Monday 2 Mar 2026 to Sunday 8 Mar 2026"));
        assertThat(athlete.leadsTo("/check-in", HELD_BACK)).isEqualTo(week);
        assertThat(athlete.leadsTo("/check-in", Map.of("week", FollowUpStandIn.MONDAY, "participation", "0")))
                .isEqualTo(week + "?trouble=ANSWERED");
        athlete.get("/check-in").statusCode(303);
    }

    @Test
    void aWeekWithoutTakingPartIsSeenBySomebody() {
        athlete.get("/check-in");
        athlete.leadsTo("/check-in", Map.of("week", FollowUpStandIn.MONDAY, "participation", "25", "volume", "8"));

        athlete.get("/check-in/" + FollowUpStandIn.MONDAY)
                .body(allOf(
                        stringContainsInOrder(
                                "Book a physiotherapist", "action of check-in", "Within the next two weeks"),
                        containsString("Not yet reviewed by a clinician.")));
        athlete.get("/check-in/2026-02-23").statusCode(404);
        athlete.get("/check-in/2026-99-99").statusCode(404);
        athlete.triageAnswers(ReportsStandIn.HANG_UP);
        athlete.get("/check-in").statusCode(503);
        athlete.post("/check-in", HELD_BACK).statusCode(503).body(containsString("value=\"17\" checked"));
    }

    @Test
    void whatTheClinicWroteIsReadHere() {
        athlete.get("/messages")
                .statusCode(200)
                .body(
                        stringContainsInOrder(
                                "Messages from your clinic",
                                "Your clinic, 1 Mar 2026, 09:07 Europe/Berlin",
                                "&lt;b&gt;Come in&lt;/b&gt;",
                                "Nobody reads answers here."),
                        not(containsString("Older messages")));
        athlete.triageAnswers(ReportsStandIn.HANG_UP);
        athlete.get("/messages").statusCode(503).body(stringContainsInOrder("tel:112", "cannot be read at the moment"));
    }

    /** Where the message's link leads. */
    private String asked(String kind, Duration open) {
        UUID id = UUID.randomUUID();
        given().baseUri(ConfigProvider.getConfig().getValue("quarkus.rest-client.triage-service.url", String.class))
                .body(List.of(Map.of(
                        "promptId", id.toString(),
                        "kind", kind,
                        "region", kind.equals("WEEKLY") ? "" : "knee",
                        "reportId", UUID.randomUUID().toString(),
                        "openUntil", Instant.now().plus(open).toString())))
                .contentType("application/json")
                .put("/stand-in-prompts/" + athlete.subject)
                .then()
                .statusCode(200);
        return "/questions/" + id;
    }
}

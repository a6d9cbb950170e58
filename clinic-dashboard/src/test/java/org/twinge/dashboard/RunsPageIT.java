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
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.testsupport.Servers;

/** An athlete says how their runs were, in two taps each, and puts right what is wrong about them. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class RunsPageIT {
    private static final String PRESSED = "value=\"%s\" aria-pressed=\"true\"";

    private final UUID recent = UUID.randomUUID();
    private final UUID old = UUID.randomUUID();
    private AthleteOnline athlete;

    @BeforeEach
    void anAthleteWithARunOfYesterdayAndOneOfLastMonth() {
        athlete = AthleteOnline.withProfile("en");
        ran(athlete);
    }

    @Test
    void theNewestRunIsAskedAboutAndAnsweredInTwoTaps() {
        athlete.get("/alerts").body(stringContainsInOrder("How was it?", "/runs#run-" + recent, "12.1 km"));
        athlete.get("/runs")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(stringContainsInOrder(
                        "How was yesterday’s run?",
                        "How hard was it",
                        "somewhat hard",
                        "maximal",
                        "How strong was any pain",
                        "worst imaginable",
                        "Runs, newest first",
                        "12.1 km",
                        "1:02:10",
                        "not said",
                        "Faster than anybody runs"))
                .body(not(containsString("run-" + old)), not(containsString("How do you walk")));

        assertThat(athlete.leadsTo("/runs/" + recent + "/exertion", Map.of("exertion", "4")))
                .isEqualTo("/runs?just=%1$s#run-%1$s".formatted(recent));
        athlete.get("/runs").body(containsString(PRESSED.formatted("4")), not(containsString("Kept. Thank you.")));
        athlete.leadsTo("/runs/" + recent + "/pain", Map.of("pain", "0"));

        athlete.get("/runs?just=" + recent)
                .body(stringContainsInOrder(
                        PRESSED.formatted("4"),
                        PRESSED.formatted("0"),
                        "How do you walk since?",
                        "Kept. Thank you.",
                        "4/10 (somewhat hard)",
                        "0/10 (none)"));
        athlete.get("/runs").body(not(containsString("Two taps each")), not(containsString("run-" + recent)));
        athlete.get("/alerts").body(not(containsString("How was it?")));
    }

    @Test
    void aTapWithAScriptIsAnsweredWithTheCardAloneAndStrongPainSaysWhatToDo() {
        athlete.get("/runs");

        athlete.tap("/runs/" + recent + "/pain", Map.of("pain", "8"))
                .statusCode(200)
                .body(not(containsString("<html")))
                .body(stringContainsInOrder(
                        PRESSED.formatted("8"), "How do you walk since?", "level-ROUTINE", "Book a physio", "/report"));
        athlete.tap("/runs/" + recent + "/pain", Map.of("pain", "8", "gait", "changed"))
                .body(containsString(PRESSED.formatted("changed")));
        athlete.tap("/runs/" + recent + "/pain", Map.of("pain", "1", "gait", "changed"))
                .body(allOf(containsString(PRESSED.formatted("1")), containsString(PRESSED.formatted("changed"))))
                .body(not(containsString("level-ROUTINE")));
    }

    @Test
    void whatIsWrongIsPutRightUnlessTheRunChangedMeanwhile() {
        String page = "/runs/" + recent;
        athlete.get(page)
                .statusCode(200)
                .body(stringContainsInOrder(
                        "12.1 km", "name=\"revision\" value=\"3\"", "value=\"12.13\"", "sunday.fit, Example Watch"));
        Map<String, String> form =
                Map.of("revision", "3", "sport", "TRAIL_RUNNING", "km", "11,5", "elapsed", "1:05:00");

        athlete.post(page, Map.of("revision", "3", "km", "far", "moving", "52:30"))
                .statusCode(422)
                .body(stringContainsInOrder("Nothing was changed", "value=\"far\"", "such as 8 or 12.5, up to 500"))
                .body(containsString("not longer than from start to end"));
        assertThat(athlete.leadsTo(page, form)).isEqualTo(page);
        athlete.get(page)
                .body(stringContainsInOrder("Trail running", "11.5 km", "value=\"11.50\"", "value=\"1:05:00\""));
        athlete.post(page, Map.of("revision", "3", "km", "9"))
                .statusCode(409)
                .body(containsString("changed meanwhile"));
        athlete.get(page).body(containsString("11.5 km"));
    }

    @Test
    void aRunIsEnteredByHandAndDeletedAfterTheWordWasTyped() {
        String start = Instant.now()
                .minus(Duration.ofHours(3))
                .atZone(ZoneId.of("Europe/Berlin"))
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        athlete.get("/runs/new")
                .statusCode(200)
                .body(stringContainsInOrder("Enter a run by hand", "type=\"datetime-local\""));
        athlete.post("/runs", Map.of("sport", "RUNNING", "start", start, "km", "8.5"))
                .statusCode(422)
                .body(containsString("value=\"8.5\""));
        athlete.post("/runs", Map.of("sport", "RUNNING", "start", start, "km", "0.001", "elapsed", "52"))
                .statusCode(422)
                .body(containsString("This was not taken"));

        String there = athlete.leadsTo(
                "/runs", Map.of("sport", "RUNNING", "start", start, "km", "8.5", "elapsed", "52", "exertion", "3"));
        String run = there.substring(there.length() - 36);
        athlete.get("/runs").body(stringContainsInOrder("8.5 km", "0:52:00", "3/10 (moderate)", "entered by hand"));

        String deletion = "/runs/" + run + "/deletion";
        athlete.get(deletion).body(stringContainsInOrder("8.5 km", "What you said of pain stays", "“delete”"));
        assertThat(athlete.leadsTo(deletion, Map.of("typed", "yes"))).isEqualTo(deletion + "?trouble=NOT_CONFIRMED");
        assertThat(athlete.leadsTo(deletion, Map.of("typed", "Delete "))).isEqualTo("/runs?trouble=DELETED");
        athlete.get("/runs?trouble=DELETED").body(containsString("The run is deleted."), not(containsString("8.5 km")));
    }

    @Test
    void germanNamesTheDayAndTheWords() {
        AthleteOnline german = AthleteOnline.withProfile("de");
        ran(german);
        german.get("/runs")
                .body(stringContainsInOrder(
                        "Wie war der Lauf gestern?", "12,1 km", "etwas schwer", "stärkster denkbarer", "nicht gesagt"));
    }

    @Test
    void somebodyElsesRunIsAsIfItWereNotThereAndWhoIsAwayIsSaid() {
        AthleteOnline other = AthleteOnline.withProfile("en");
        other.get("/runs").body(containsString("No runs yet."));
        other.get("/runs/new").statusCode(200);
        assertThat(other.leadsTo("/runs/" + recent, Map.of("km", "1"))).isEqualTo("/runs?trouble=NOT_THERE");
        assertThat(other.leadsTo("/runs/" + recent + "/exertion", Map.of("exertion", "4")))
                .contains("trouble=NOT_THERE");

        athlete.triageAnswers(503);
        athlete.get("/runs").statusCode(503).body(containsString("does not answer"));
        athlete.get("/alerts").statusCode(200).body(not(containsString("How was it?")));
        AthleteOnline.withoutProfile().get("/runs").body(containsString("without a profile"));
    }

    private void ran(AthleteOnline who) {
        Instant started = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        Instant before = started.minus(Duration.ofDays(30));
        given().baseUri(ConfigProvider.getConfig().getValue("quarkus.rest-client.run-ingest.url", String.class))
                .body("[%s, %s]"
                        .formatted(run(recent, started, 12134, ""), run(old, before, 9000, "\"SPEED_OVER_7_MPS\"")))
                .put("/stand-in-runs/" + who.subject)
                .then()
                .statusCode(200);
    }

    private static String run(UUID id, Instant started, int meters, String flags) {
        return """
                {"runId": "%s", "revision": 3, "sport": "RUNNING", "localDay": "%s", "startedAt": "%s",
                 "elapsedSeconds": 3750, "movingSeconds": 3730.4, "distanceMeters": %d, "perceivedExertion": null,
                 "device": "Example Watch", "provenance": {"source": "FILE", "staffVisible": true}, "flags": [%s]}
                """.formatted(id, started.atZone(ZoneId.of("Europe/Berlin")).toLocalDate(), started, meters, flags);
    }
}

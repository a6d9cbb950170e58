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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class TrainingPageIT {
    private static final String REPORT = "44444444-4444-4444-8444-444444444401";

    @Test
    void aPlanWithinTenPercentIsAnsweredWithWhatItWasHeldAgainst() {
        AthleteOnline athlete = AthleteOnline.withProfile("en");
        athlete.get("/training").statusCode(200);

        athlete.post("/training", Map.of("km", "12"))
                .statusCode(200)
                .body(
                        containsString("12.0 km stays within 10 % of your longest session."),
                        containsString("That was 11.8 km on 9 Jun 2013. Up to 12.9 km stays within 10 % of it."),
                        containsString("It says nothing about pain"),
                        not(containsString("less than 30 days of your runs")));
    }

    @Test
    void aLongerPlanIsToldByHowMuchAndThatLittleIsKnown() {
        AthleteOnline athlete = AthleteOnline.withProfile("de");
        athlete.get("/training").statusCode(200);

        athlete.post("/training", Map.of("km", "16,0 km"))
                .statusCode(200)
                .body(
                        containsString("16,0 km sind 35,6 % weiter als Ihre längste Einheit der letzten 30 Tage."),
                        containsString("Bis 12,9 km bleiben innerhalb von 10 % darüber."),
                        containsString("Wir kennen weniger als 30 Tage Ihrer Läufe"));
    }

    @Test
    void anOpenReportIsTheAnswerAndNoDistanceIs() {
        AthleteOnline athlete = AthleteOnline.withProfile("en");
        athlete.get("/training").statusCode(200);

        athlete.post("/training", Map.of("km", "17"))
                .statusCode(200)
                .body(allOf(
                        containsString("Be seen by a clinician today for what you reported. Do not run until then."),
                        containsString("There is no answer about distance while this is open."),
                        not(containsString("stays within")),
                        not(containsString("It says nothing about pain"))));
        athlete.post("/training", Map.of("km", "20"))
                .statusCode(200)
                .body(
                        containsString("You reported strong pain or a limp: have it looked at"),
                        not(containsString("questions")));
        athlete.post("/training", Map.of("km", "21"))
                .statusCode(200)
                .body(containsString("Emergency questions of your report are still open"));
    }

    @Test
    void aPlanIsTheAnswerWhereOneIsFollowed() {
        AthleteOnline athlete = AthleteOnline.withProfile("en");
        athlete.get("/training").statusCode(200);

        athlete.post("/training", Map.of("km", "19"))
                .statusCode(200)
                .body(
                        containsString("its steps say what you may run, not your longest session"),
                        containsString("href=\"/plan\">Look at the next step"));
    }

    @Test
    void whatThisPageHasNoWordsForIsSaidInLoadMonitorsOwn() {
        AthleteOnline athlete = AthleteOnline.withProfile("en");
        athlete.get("/training").statusCode(200);

        athlete.post("/training", Map.of("km", "18"))
                .statusCode(200)
                .body(containsString("In the words of load-monitor."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "far", "-3", "0", "501", "1e3", "<b>8</b>", "12.5555"})
    void whatIsNoDistanceIsSaidAndStaysInTheField(String typed) {
        AthleteOnline athlete = AthleteOnline.withProfile("en");
        athlete.get("/training").statusCode(200);

        String page = athlete.post("/training", Map.of("km", typed))
                .statusCode(422)
                .body(containsString("Write a distance in kilometres"))
                .extract()
                .asString();

        assertThat(page).contains("value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"");
    }

    @Test
    void sessionsStandInThePictureAndInTheTableWithWhatIsMissing() {
        AthleteOnline.withProfile("en")
                .get("/training?weeks=26")
                .statusCode(200)
                .body(
                        containsString("This week so far: 18.0 km in 2 runs."),
                        containsString("The four weeks before: 23.0 km a week."),
                        containsString("<title>23 Jun 2013: 16.0 km</title>"),
                        containsString("23 Jun 2013: 16.0 km, 35.9 % farther than the longest session of the 30 days"
                                + " before (11.8 km on 9 Jun 2013). (provisional"),
                        containsString("20 Jun 2013: a session whose distance is not known"),
                        containsString("<td class=\"number\">1.23</td>"),
                        containsString("too few days (3 of 7)"),
                        containsString("aria-current=\"page\">26 weeks"));
    }

    @Test
    void whatHappenedStandsOnTheSameAxisAndInTheTables() {
        ClinicAtWork work = ClinicAtWork.withAnOpenEmergency();
        said(work.athlete);

        work.asSam()
                .get("/athletes/" + work.athlete)
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        "class=\"mark REPORT level-SOON\" href=\"#happened-",
                        "class=\"band RED\"",
                        "class=\"pain\" d=\"M",
                        "class=\"pain-dot YELLOW\"",
                        "What happened",
                        "report, shin, pain 6/10 (Soon).",
                        "Example Shoe: 500 km.",
                        "Everything that was said of pain",
                        "pain 2.5/10, after a run."))
                .body(containsString("class=\"mark NOTE\""))
                .body(not(containsString("/reports/")));
    }

    @Test
    void theAthleteReadsTheSameInTheirWordsWithTheWayToTheReport() {
        AthleteOnline athlete = AthleteOnline.withProfile("de");
        said(athlete.id());

        athlete.get("/training")
                .statusCode(200)
                .body(stringContainsInOrder(
                        "Was war",
                        "/reports/" + REPORT,
                        "Schmerz 6/10",
                        "Example Shoe: 500 km. Ab 483 km",
                        "Schmerz 2,5/10, nach einem Lauf"));
        AthleteOnline.withProfile("en")
                .get("/training")
                .body(containsString("That does not mean that there was none."), not(containsString("class=\"band")));
    }

    private static void said(UUID athlete) {
        Instant now = Instant.now().minus(Duration.ofHours(1));
        given().baseUri(ConfigProvider.getConfig().getValue("quarkus.rest-client.triage-service.url", String.class))
                .body("""
                        [{"source": "REPORT", "id": "%s", "at": "%s", "pain": 6.0, "region": "shin", "level": "SOON"},
                         {"source": "RUN", "id": "%s", "at": "%s", "pain": 2.5, "gait": "normal"}]
                        """.formatted(REPORT, now, UUID.randomUUID(), now.minus(Duration.ofDays(3))))
                .put("/stand-in-pain/" + athlete)
                .then()
                .statusCode(200);
    }

    @Test
    void aServiceThatIsAwayIsSaidAndWhatWasTypedStays() {
        UUID away = UUID.fromString(LoadMonitorStandIn.AWAY);
        assertThat(Api.as(away, Roles.ATHLETE)
                        .contentType("application/json")
                        .body(Api.profile("Away"))
                        .put("/v1/athletes/me")
                        .statusCode())
                .isIn(200, 201);

        Api.as(away, Roles.ATHLETE).get("/training").then().statusCode(503).body(containsString("Verloren ist nichts"));
    }

    @Test
    void whoHasNoProfileIsToldWhatIsMissing() {
        AthleteOnline.withoutProfile()
                .get("/training")
                .statusCode(200)
                .body(containsString("without a profile nothing can be kept"));
    }

    @Test
    void staffSeeAConsentingAthletesTrainingAndNobodyElses() {
        ClinicAtWork work = ClinicAtWork.withAnOpenEmergency();
        UUID stranger = Api.athlete(UUID.randomUUID(), "Somebody Else");

        work.asSam()
                .get("/athletes/" + work.athlete)
                .then()
                .statusCode(200)
                .body(
                        containsString("Training of Robin &lt;b&gt;Runner&lt;/b&gt;"),
                        containsString("<title>23 Jun 2013: 16.0 km</title>"));
        work.asSam().get("/athletes/" + stranger).then().statusCode(404);
        work.asSam().get("/athletes/" + UUID.randomUUID()).then().statusCode(404);
        Api.as(work.subject, Roles.ATHLETE)
                .get("/athletes/" + work.athlete)
                .then()
                .statusCode(403);
    }
}

package org.twinge.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;

/** The catalogue for readers, over the content that is shipped. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class CataloguePageIT {

    @Test
    void injuriesAreFoundByTheBodyMapOrInTheList() {
        athlete("/catalogue")
                .statusCode(200)
                .body(
                        containsString("71 entries"),
                        containsString("href=\"/catalogue?region=knee#found\" aria-label=\"knee, 12 entries\""),
                        containsString("<g class=\"place empty-place\""),
                        containsString("<a href=\"/catalogue/injuries/calf-strain\">Calf strain</a>"));
        athlete("/catalogue?region=achilles&view=back")
                .body(
                        stringContainsInOrder("value=\"achilles\" selected", "aria-current=\"true\""),
                        containsString("3 entries"),
                        containsString("Take all filters away"));
    }

    @Test
    void aSearchStaysInTheAddressAndAnEmptyAnswerSaysWhatToTry() {
        athlete("/catalogue?q=Calf").body(containsString("value=\"Calf\""), containsString("the best match first"));
        Api.as(UUID.randomUUID(), Roles.ATHLETE)
                .queryParam("q", "\"><b>xyzzy")
                .get("/catalogue")
                .then()
                .statusCode(200)
                .body(
                        containsString("Nothing fits."),
                        containsString("&quot;&gt;&lt;b&gt;xyzzy"),
                        not(containsString("<b>xyzzy")));
    }

    @Test
    void anInjuryBeginsWithWhatToDo() {
        athlete("/catalogue/injuries/achilles-tendinopathy")
                .statusCode(200)
                .body(
                        stringContainsInOrder(
                                "Not yet reviewed by a clinician",
                                "Get help first if",
                                "▲",
                                "Same day",
                                "A sudden pop",
                                "What to do first",
                                "Run less, without hills and speed.",
                                "Why it happens",
                                "How it shows",
                                "How long it takes",
                                "<svg",
                                "All kinds: 6–12 weeks",
                                "<td class=\"number\">6–12 weeks</td>",
                                "Rehabilitation",
                                "1 Calm",
                                "Eccentric heel drop",
                                "3 sets, 15 repetitions, 2 times a day, 7 days a week, for 12 weeks",
                                "Back to running",
                                "At the fastest 16 days",
                                "run 10 min easily",
                                "2 days of rest, then back to “10 minutes easy”",
                                "Keep fit meanwhile",
                                "When to see whom",
                                "Red flags",
                                "achilles-rupture",
                                "Sources",
                                "David Dack"),
                        containsString("title=\"Study: Alfredson et al., David Dack, running coach; not reviewed\""),
                        not(containsString("Where sources disagree")),
                        not(containsString("OSIICS")));
    }

    @Test
    void cliniciansSeeCodesRulesAndWhereSourcesDisagree() {
        Api.as(UUID.randomUUID(), Roles.CLINICIAN)
                .get("/catalogue/injuries/achilles-tendinopathy")
                .then()
                .body(
                        containsString("possible Achilles tendon rupture"),
                        stringContainsInOrder(
                                "Where sources disagree", "Running with a sore Achilles tendon", "Our decision"),
                        stringContainsInOrder("OSIICS-14", "QTA"));
    }

    @Test
    void aGermanReaderReadsGermanAndIsToldWhatIsEnglish() {
        Api.as(UUID.randomUUID(), Roles.ATHLETE)
                .header("Accept-Language", "de")
                .get("/catalogue/injuries/achilles-tendinopathy")
                .then()
                .body(
                        containsString("<html lang=\"de\""),
                        stringContainsInOrder(
                                "Was zuerst zu tun ist", "Weniger laufen", "Wie lange es dauert", "6–12 Wochen"),
                        containsString("<span lang=\"en\">Tight or weak calves.</span>"));
    }

    @Test
    void exercisesGuidelinesAndTheGlossaryHaveTheirPages() {
        athlete("/catalogue/exercises?q=heel")
                .body(containsString("3 sets, 15 repetitions"), not(containsString("Clamshell")));
        athlete("/catalogue/exercises/eccentric-heel-drop")
                .body(stringContainsInOrder("How to do it", "How much", "What you need", "step", "Leave it if"));
        athlete("/catalogue/guidelines/traffic-light").body(stringContainsInOrder("3–6/10", "No limp", "Red flags"));
        athlete("/catalogue/guidelines").body(containsString("26 entries"));
        athlete("/catalogue/glossary").body(stringContainsInOrder("Questions", "Words", "Steps per minute"));
    }

    @Test
    void anUnknownEntryIsAnsweredWithTheNearestOnes() {
        athlete("/catalogue/injuries/calf-strane")
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("<a href=\"/catalogue/injuries/calf-strain\">calf-strain</a>"));
    }

    @Test
    void aCatalogueThatIsAwayIsSaidInWords() {
        athlete("/catalogue/injuries/away")
                .statusCode(503)
                .contentType("text/html")
                .body(containsString("cannot be read"), containsString("Try again"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        athlete("/catalogue/injuries/morton-neuroma").statusCode(200);
        assertThat(asked("injuries/morton-neuroma")).isEqualTo("sent");
        String second = athlete("/catalogue/injuries/morton-neuroma").extract().asString();

        assertThat(asked("injuries/morton-neuroma")).isEqualTo("not sent again");
        assertThat(second).contains("Morton");
    }

    private static String asked(String what) {
        String url = ConfigProvider.getConfig().getValue("quarkus.rest-client.injury-catalog.url", String.class);
        return given().baseUri(url).get("/stand-in-catalog/" + what).asString();
    }

    private static ValidatableResponse athlete(String page) {
        return Api.as(UUID.randomUUID(), Roles.ATHLETE).get(page).then();
    }
}

package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.testsupport.Servers;

/** An athlete lets runs come by themselves, and ends it. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class FeedsPageIT {
    private AthleteOnline athlete;

    @BeforeEach
    void anAthleteWithNoFeed() {
        athlete = AthleteOnline.withProfile("en");
        athlete.get("/feeds")
                .statusCode(200)
                .body(stringContainsInOrder(
                        "Let runs come by themselves",
                        "Connect Strava",
                        "Make a code",
                        "No system sends your runs yet."));
    }

    @Test
    void stravaIsConnectedAndEndedAgain() {
        String there = athlete.post("/feeds/strava", Map.of())
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(there).isEqualTo(FeedsStandIn.ALLOWED + athlete.subject);

        assertThat(cameBack("state=" + athlete.subject + "&code=c&scope=read,activity:read_all"))
                .endsWith("/feeds");
        athlete.get("/feeds")
                .body(stringContainsInOrder("Connected since 28 Feb 2026", "120 so far, back to 1 Jun 2025"))
                .body(not(containsString("Connect Strava")));

        athlete.get("/feeds/strava/end")
                .statusCode(200)
                .body(containsString("Everything that came from Strava is deleted"));
        assertThat(athlete.leadsTo("/feeds/strava/end", Map.of())).isEqualTo("/feeds");
        athlete.get("/feeds")
                .body(allOf(containsString("The connection is ending."), not(containsString("/strava/end"))));
    }

    @Test
    void whatSomebodyElseBeganConnectsNothing() {
        assertThat(cameBack("state=somebody-elses&code=c&scope=read")).endsWith("/feeds?trouble=BEGIN_AGAIN");
        assertThat(cameBack("state=s")).endsWith("/feeds?trouble=BEGIN_AGAIN");
        assertThat(cameBack("error=access_denied&state=s")).endsWith("/feeds?trouble=NOT_ALLOWED");
        athlete.get("/feeds?trouble=BEGIN_AGAIN")
                .statusCode(200)
                .body(stringContainsInOrder("role=\"alert\"", "it took longer than ten minutes", "Connect Strava"));
        athlete.get("/feeds?trouble=<script>").statusCode(200).body(not(containsString("role=\"alert\"")));
    }

    @Test
    void aCodeIsShownOnceAndItsLinkCanBeEnded() {
        athlete.post("/feeds/codes", Map.of()).statusCode(200).body(containsString("ABCD-EFGH-JKMN"));
        String linked = athlete.get("/feeds")
                .body(stringContainsInOrder("watch-maker", "account &lt;1&gt;", "1 Feb 2026"))
                .body(not(containsString("ABCD-EFGH-JKMN")))
                .extract()
                .asString();
        String end = linked.replaceAll("(?s).*action=\"(/feeds/links/[^\"]+/end)\".*", "$1");
        assertThat(athlete.leadsTo(end, Map.of())).isEqualTo("/feeds?ended=yes");
        athlete.get("/feeds?ended=yes").body(stringContainsInOrder("The link has ended.", "No system sends"));
        assertThat(athlete.leadsTo(end, Map.of())).isEqualTo("/feeds?trouble=NOT_THERE");
    }

    @Test
    void aServiceThatIsAwayIsSaidAndNothingIsOffered() {
        athlete.triageAnswers(503);
        athlete.get("/feeds")
                .statusCode(503)
                .body(containsString("does not answer"))
                .body(not(containsString("Connect Strava")));
        athlete.triageAnswers(ReportsStandIn.HANG_UP);
        assertThat(cameBack("state=s&code=c&scope=read")).endsWith("/feeds?trouble=AWAY");
    }

    @Test
    void aFormOfAnotherSiteConnectsNothing() {
        Api.as(athlete.subject, "athlete")
                .redirects()
                .follow(false)
                .formParam("csrf-token", "made up")
                .post("/feeds/strava")
                .then()
                .statusCode(400);
    }

    private String cameBack(String query) {
        ValidatableResponse answer = athlete.get("/feeds/strava?" + query).statusCode(303);
        return answer.extract().header("Location");
    }
}

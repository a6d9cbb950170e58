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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;

/** An athlete brings files and sees what became of them. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class ImportPageIT {
    private final String key = UUID.randomUUID().toString();
    private AthleteOnline athlete;

    @BeforeEach
    void anAthleteWithAProfile() {
        athlete = AthleteOnline.withProfile("en");
        athlete.get("/import")
                .statusCode(200)
                .body(stringContainsInOrder(
                        "Bring runs of your watch", "FIT, TCX and GPX files", "name=\"key\"", "type=\"file\""))
                .body(not(containsString("<script>")));
    }

    @Test
    void filesAreFollowedUntilTheLastIsReadAndWhatWasNotTakenIsSaidWithItsReason() {
        String page = send("run.fit", "photo.fit").statusCode(303).extract().header("Location");
        String path = page.replaceFirst("^https?://[^/]+", "");

        athlete.get(path)
                .statusCode(200)
                .body(stringContainsInOrder("You may leave this page.", "1 of 2 files read", "value=\"50\"", "New: 1"))
                .body(allOf(containsString("hx-trigger=\"every 1s\""), containsString("http-equiv=\"refresh\"")));
        athlete.get(path)
                .body(stringContainsInOrder(
                        "All files are read.",
                        "New: 1",
                        "Not taken: 1",
                        "photo.fit",
                        "It is neither FIT, TCX nor GPX.",
                        "/training"))
                .body(not(containsString("hx-trigger")), not(containsString("http-equiv")));
        AthleteOnline another = AthleteOnline.withProfile("en");
        assertThat(another.get(path).statusCode(303).extract().header("Location"))
                .as("somebody else's is as if it were not there")
                .endsWith("/import");
    }

    @Test
    void theSameFormSentTwiceIsOneUpload() {
        String once = send("run.fit").statusCode(303).extract().header("Location");
        assertThat(send("run.fit").extract().header("Location")).isEqualTo(once);
    }

    @Test
    void whatKeepsFilesFromBeingTakenIsSaid() {
        send().statusCode(400).body(containsString("No file was chosen."));
        athlete.triageAnswers(413);
        send("run.fit").statusCode(413).body(containsString("Nothing was stored. Bring fewer files at a time."));
        athlete.triageAnswers(409);
        send("run.fit").statusCode(409).body(containsString("Your profile has not arrived"));
        athlete.triageAnswers(503);
        send("run.fit").statusCode(503).body(containsString("bringing them again does no harm"));
        athlete.triageAnswers(ReportsStandIn.HANG_UP);
        send("run.fit").statusCode(503);
        athlete.get("/import/" + UUID.randomUUID()).statusCode(503);
    }

    @Test
    void aFormOfAnotherSiteTakesNothing() {
        athlete.multipart("/import", Map.of("csrf-token", "made up"), "run.fit").statusCode(400);
    }

    @Test
    void whatIsNoImportIsSmall() {
        Api.as(athlete.subject, Roles.ATHLETE)
                .contentType("application/json")
                .body(new byte[3 << 20])
                .put("/v1/athletes/me")
                .then()
                .statusCode(413);
    }

    private ValidatableResponse send(String... names) {
        return athlete.multipart("/import", Map.of("key", key), names);
    }
}

package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

/** An athlete says who they are. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class ProfilePageIT {
    private static final Map<String, String> FILLED_IN = Map.of(
            "name", "Robin Runner",
            "birthDate", "1990-04-02",
            "sex", "",
            "zone", "Europe/Vienna",
            "language", "en",
            "country", "AT");

    @Test
    void whoLogsInForTheFirstTimeIsLedHereAndIsKnownAfterwards() {
        var athlete = AthleteOnline.withoutProfile();
        assertThat(athlete.get("/").statusCode(303).extract().header("Location"))
                .endsWith("/me");
        athlete.get("/me")
                .statusCode(200)
                .body(stringContainsInOrder("Welcome to Twinge", "call 112", "please choose"));

        assertThat(athlete.leadsTo("/me", FILLED_IN)).isEqualTo("/me?done=CREATED");

        athlete.get("/me?done=CREATED")
                .body(stringContainsInOrder("Who I am", "Twinge knows you now.", "/import", "Robin Runner"))
                .body(containsString("<option value=\"Europe/Vienna\" selected>Vienna</option>"))
                .body(containsString("<option value=\"AT\" selected>Austria</option>"))
                .body(containsString("(verified)"));
        assertThat(athlete.get("/").extract().header("Location")).endsWith("/alerts");
        Api.as(athlete.subject, Roles.ATHLETE)
                .get("/v1/athletes/me")
                .then()
                .body("birthDate", equalTo("1990-04-02"))
                .body("sex", equalTo(null))
                .body("email", equalTo(athlete.subject + "@test.twinge"));
    }

    @Test
    void nothingIsLostWhenSomethingIsWrongAndEachFieldSaysWhatItWants() {
        var athlete = AthleteOnline.withoutProfile();
        athlete.get("/me");
        athlete.post(
                        "/me",
                        Map.of(
                                "name", " ",
                                "birthDate", "02.04.1990",
                                "sex", "FEMALE",
                                "zone", "+02:00",
                                "language", "en",
                                "country", "ZZ"))
                .statusCode(422)
                .body(stringContainsInOrder(
                        "Nothing was saved yet.",
                        "Please enter a name of up to 200 characters",
                        "autofocus",
                        "This is no date between 1900 and today.",
                        "value=\"02.04.1990\"",
                        "value=\"FEMALE\" selected",
                        "Please choose the place whose clock is yours.",
                        "Please choose a country, or leave it open."))
                .body(not(containsString("Please choose one of the three.")));
        assertThat(Db.count("select count(*) from athlete where subject = ?", athlete.subject.toString()))
                .isZero();
    }

    @Test
    void aChangeOfLanguageShowsOnTheVeryNextPage() {
        var athlete = AthleteOnline.withProfile("en");
        athlete.get("/me");
        var german = new HashMap<>(FILLED_IN);
        german.put("language", "de");

        assertThat(athlete.leadsTo("/me", german)).isEqualTo("/me?done=SAVED");

        athlete.get("/me?done=SAVED")
                .body(stringContainsInOrder("<html lang=\"de\">", "Wer ich bin", "Gespeichert.", "Österreich"));
        assertThat(Db.count("select version from athlete where athlete_id = ?", athlete.id()))
                .isEqualTo(2);
    }

    @Test
    void theOtherLanguageIsOneButtonAwayOnEveryPage() {
        var athlete = AthleteOnline.withProfile("en");
        athlete.get("/messages").body(stringContainsInOrder("/me/language", "value=\"de\"", "Deutsch"));

        assertThat(athlete.leadsTo("/me/language", Map.of("language", "de"))).isEqualTo("/messages");

        athlete.get("/messages").body(stringContainsInOrder("<html lang=\"de\">", "value=\"en\"", "English"));
        assertThat(athlete.leadsTo("/me/language", Map.of("language", "en"))).isEqualTo("/messages");
        athlete.post("/me/language", Map.of("language", "klingon")).statusCode(400);
        athlete.get("/messages").body(containsString("<html lang=\"en\">"));

        var newcomer = AthleteOnline.withoutProfile();
        newcomer.get("/me");
        assertThat(newcomer.leadsTo("/me/language", Map.of("language", "de"))).isEqualTo("/me#language");
    }

    @Test
    void aLanguageThatAProgramWroteStays() {
        var athlete = AthleteOnline.withProfile("de-CH");
        athlete.get("/me").body(containsString("<option value=\"de-CH\" selected>"));
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        var forged = new HashMap<>(FILLED_IN);
        forged.put("csrf-token", "made up");
        AthleteOnline.withProfile("en").post("/me", forged).statusCode(400);
    }
}

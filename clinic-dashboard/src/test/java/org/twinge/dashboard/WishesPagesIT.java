package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;

/** People choose what they are told, and read why they were told what they were. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class WishesPagesIT {
    /** Of {@code https://push.example/secret}, base64url. */
    private static final String SHA_256 = "tqB_cG-jEx3yq-ECfcXMJaLKGFCUNgAOGxruzJZ0kKU";

    private AthleteOnline athlete;

    @BeforeEach
    void anAthleteWithAProfile() {
        athlete = AthleteOnline.withProfile("en");
    }

    @Test
    void whatCannotBeSwitchedOffIsSaidWithItsReasonBeforeEverythingElse() {
        athlete.get("/preferences")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(stringContainsInOrder(
                        "What always comes",
                        "within 48 hours: these come at once, day and night",
                        "an old setting.",
                        "value=\"INFO\" checked",
                        "Everything",
                        "Only what stands out",
                        "Once a week, on Monday morning"))
                .body(
                        not(containsString("Every morning")),
                        not(containsString("<script>")),
                        containsString("name=\"csrf-token\""));
    }

    @Test
    void whatIsChosenIsKeptAndReadsAsItWasChosen() {
        athlete.get("/preferences");

        assertThat(athlete.leadsTo("/preferences", wanted())).isEqualTo("/preferences?saved=true");

        athlete.get("/preferences?saved=true")
                .body(stringContainsInOrder(
                        "Saved.",
                        "name=\"version\" value=\"1\"",
                        "value=\"NOTICE\" checked",
                        "value=\"SOON\" checked",
                        "name=\"quiet\" value=\"true\" checked",
                        "value=\"21:30\"",
                        "value=\"06:45\"",
                        "value=\"7\"",
                        "value=\"0\""))
                .body(containsString("name=\"digest\" value=\"true\">"));
    }

    @Test
    void whatWasEnteredStaysWhenItCannotBeKept() {
        athlete.get("/preferences");
        athlete.post("/preferences", with("daily-messages", "many"))
                .statusCode(422)
                .body(stringContainsInOrder(
                        "This could not be kept as it is.", "value=\"NOTICE\" checked", "value=\"21:30\""));
        athlete.leadsTo("/preferences", wanted());
        athlete.post("/preferences", with("daily-messages", "9"))
                .statusCode(409)
                .body(stringContainsInOrder("in another window", "name=\"version\" value=\"1\"", "value=\"9\""));

        athlete.triageAnswers(503);
        athlete.post("/preferences", with("version", "1"))
                .statusCode(503)
                .body(containsString("They hold all the same, and what always comes, comes."));
        athlete.get("/preferences").statusCode(503);
        athlete.get("/deliveries").statusCode(503);
        athlete.triageAnswers(ReportsStandIn.HANG_UP);
        athlete.get("/preferences").statusCode(503).body(containsString("Try again"));
        athlete.triageAnswers(404);
        athlete.get("/preferences").statusCode(404).body(containsString("You are not known here yet."));
    }

    @Test
    void emailCanBeSwitchedOffAndOnAgain() {
        athlete.get("/preferences").body(stringContainsInOrder("You get emails.", "No more emails"));
        assertThat(athlete.leadsTo("/preferences/email/unsubscribe", Map.of())).isEqualTo("/preferences?saved=true");
        athlete.get("/preferences")
                .body(stringContainsInOrder("You get no emails, except for what always comes.", "Get emails again"));
        athlete.leadsTo("/preferences/email/subscribe", Map.of());
        athlete.get("/preferences").body(containsString("You get emails."));
        athlete.post("/preferences/email/unsubscribe", Map.of("csrf-token", "made up"))
                .statusCode(400);
    }

    @Test
    void aBrowserIsTurnedOnAndOffWithoutItsSecretInAnyAddress() {
        athlete.get("/preferences")
                .body(stringContainsInOrder(
                        "<script src=\"/push.js\" defer>",
                        "Messages in this browser",
                        "data-key=\"the-public-key\" data-browsers=\"\"",
                        "This browser cannot do it: it would need JavaScript.",
                        "disabled>Show messages in this browser"))
                .body(not(containsString("No more messages in any browser")));
        athlete.post("/preferences/push/on", browser("https://push.example/secret"))
                .statusCode(204);
        athlete.get("/preferences")
                .body(stringContainsInOrder(
                        "data-browsers=\"" + SHA_256 + "\"",
                        "1 of your browsers show messages.",
                        "No more messages in any browser"));
        athlete.post("/preferences/push/off", Map.of("endpoint", "https://push.example/secret"))
                .statusCode(204);
        athlete.get("/preferences").body(containsString("data-browsers=\"\""));

        athlete.post("/preferences/push/on", browser("https://push.example/secret"));
        assertThat(athlete.leadsTo("/preferences/push/off-everywhere", Map.of()))
                .isEqualTo("/preferences?saved=true");
        athlete.get("/preferences").body(containsString("data-browsers=\"\""));
        athlete.post("/preferences/push/on", browser("http://push.example/")).statusCode(400);
        athlete.triageAnswers(503);
        athlete.post("/preferences/push/on", browser("https://push.example/secret"))
                .statusCode(503);
    }

    /** The stand-in knows a browser by what it gives as its key. */
    private static Map<String, String> browser(String endpoint) {
        return Map.of("endpoint", endpoint, "p256dh", SHA_256, "auth", "auth");
    }

    @Test
    void eachMessageSaysWhyInTheReadersLanguage() {
        athlete.get("/deliveries")
                .statusCode(200)
                .body(stringContainsInOrder(
                        "1 Mar 2026, 09:00 Europe/Berlin",
                        "For information",
                        "Training",
                        "Waits for your digest: you were told the same kind of thing a short while ago",
                        "Same day",
                        "Reports of symptoms",
                        "Sent by email: it was new",
                        "Not shown in your browser: you were told another way"));
        AthleteOnline.withProfile("de")
                .get("/deliveries")
                .body(allOf(
                        containsString("Wartet auf Ihre Übersicht: Ihnen wurde vor Kurzem schon Ähnliches gesagt"),
                        containsString("Warum habe ich das bekommen, und warum nicht?")));
        AthleteOnline.withProfile("de")
                .get("/preferences")
                .body(containsString("Nur Auffälliges"), containsString("Notfälle, was heute noch"));
    }

    @Test
    void staffReadTheirOwnWords() {
        UUID physio = UUID.randomUUID();
        NotifierStandIn.STAFF.add(physio.toString());

        Api.as(physio, Roles.CLINICIAN)
                .get("/preferences")
                .then()
                .statusCode(200)
                .body(
                        stringContainsInOrder(
                                "Work list",
                                "same-day alerts about athletes: these come at once",
                                "Only what always comes",
                                "Every morning: what waited"),
                        not(containsString("Questions after a report")),
                        not(containsString("on Monday morning")));
        Api.putClinic(UUID.randomUUID(), UUID.randomUUID(), Api.clinic("Hip", Api.staff(physio, "Dr Sam", "CLINICIAN")))
                .statusCode(201);
        Api.as(physio, Roles.CLINICIAN)
                .get("/deliveries")
                .then()
                .statusCode(200)
                .body(containsString("1 Mar 2026, 09:00 Europe/Berlin"));
    }

    private static Map<String, String> wanted() {
        return Map.of(
                "version", "0",
                "training", "NOTICE",
                "symptoms", "SOON",
                "question", "INFO",
                "quiet", "true",
                "quiet-from", "21:30",
                "quiet-to", "06:45",
                "daily-messages", "7",
                "repeat-after-days", "0");
    }

    private static Map<String, String> with(String field, String value) {
        var changed = new HashMap<>(wanted());
        changed.put(field, value);
        return changed;
    }
}

package org.twinge.dashboard;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.Tokens;

/** A clinic's own systems, which its admins let hear of messages. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class WebhooksPageIT {
    private final UUID admin = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final String page = "/clinic/" + clinic + "/webhooks";
    private final Browser browser = new Browser(Tokens.of(admin.toString(), Roles.CLINIC_ADMIN));

    @BeforeEach
    void anAdminOnThePage() {
        Api.putClinic(admin, clinic, Api.clinic("Hip")).statusCode(201);
        browser.get(page).statusCode(200).body(containsString("None yet."));
    }

    @Test
    void theSecretIsShownOnceAndOfTheAddressOnlyWhereItLeads() {
        browser.post(page, wanted("https://chat.example.org/hooks/s3cret"))
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body(containsString(WebhooksStandIn.SECRET), containsString("chat.example.org"));

        browser.get(page)
                .body(
                        containsString("chat.example.org"),
                        containsString("Same day"),
                        not(containsString("s3cret")),
                        not(containsString(WebhooksStandIn.SECRET)));
    }

    @Test
    void whatCannotBeKeptComesBackAsItWasTyped() {
        browser.post(page, wanted("http://chat.example.org/"))
                .statusCode(422)
                .body(
                        containsString("has to begin with https://"),
                        containsString("value=\"http://chat.example.org/\""),
                        containsString("value=\"SAME_DAY\" selected"));
        browser.post(page, wanted("https://one.example.org/")).statusCode(201);
        browser.post(page, wanted("https://two.example.org/"))
                .statusCode(409)
                .body(containsString("at most ten"), containsString("value=\"https://two.example.org/\""));
    }

    @Test
    void aWebhookGoesOnceThatIsConfirmed() {
        browser.post(page, wanted("https://chat.example.org/")).statusCode(201);
        String removal = browser.get(page).extract().asString().replaceAll("(?s).*action=\"([^\"]+/removal)\".*", "$1");

        browser.post(removal, Map.of()).statusCode(303);
        browser.get(page).body(containsString("chat.example.org"));
        browser.post(removal, Map.of("sure", "yes")).statusCode(303);
        browser.get(page).body(containsString("None yet."));
    }

    @Test
    void whileTheNotifierIsAwayThePageSaysSoAndKeepsWhatWasTyped() {
        RatesStandIn.only(admin, 503);

        browser.get(page).statusCode(200).body(containsString("They go on working."), not(containsString("None yet.")));
        browser.post(page, wanted("https://chat.example.org/"))
                .statusCode(503)
                .body(containsString("Nothing was changed"), containsString("value=\"https://chat.example.org/\""));
    }

    @Test
    void onlyThisClinicsAdminsComeHere() {
        new Browser(Tokens.of(UUID.randomUUID().toString(), Roles.CLINIC_ADMIN))
                .get(page)
                .statusCode(404);
        new Browser(Tokens.of(UUID.randomUUID().toString(), Roles.CLINICIAN))
                .get(page)
                .statusCode(403);
    }

    private static Map<String, Object> wanted(String address) {
        return Map.of("address", address, "format", "JSON", "minimum", "SAME_DAY", "language", "en");
    }
}

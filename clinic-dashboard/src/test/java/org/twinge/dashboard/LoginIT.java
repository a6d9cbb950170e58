package org.twinge.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(IdentityProvider.class)
class LoginIT {
    private final CookieFilter cookies = new CookieFilter();

    private final String identityProvider =
            ConfigProvider.getConfig().getValue("twinge.test.identity-provider", String.class);

    @Test
    void aBrowserLogsInSeesItsPageAndLogsOut() {
        logIn();
        browser().get("/").then().statusCode(200).body(containsString("<h1>Work list</h1>"));
        browser().get("/findings").then().statusCode(403);

        browser().get("/v1/alerts").then().statusCode(401);
        browser().get("/logout").then().statusCode(302).header("Location", startsWith(identityProvider + "/end"));
        browser().get("/").then().statusCode(302);
    }

    @Test
    void whoeverIsAwaitedAtTheirAddressArrivesWithTheirLogin() {
        UUID clinic = UUID.randomUUID();
        Db.execute(
                "insert into clinic (clinic_id, version, name, zone) values ('%s', 1, 'Hip', 'UTC')".formatted(clinic));
        Db.execute("""
                insert into awaited_staff (clinic_id, staff_id, name, email, language, roles, since)
                values ('%s', '%s', 'Dr New', 'Clinician@identity.test', 'en', '{CLINICIAN}', now())
                """.formatted(clinic, UUID.randomUUID()));
        logIn();

        browser().get("/clinic").then().statusCode(303).header("Location", endsWith("/clinic/" + clinic));
        browser().get("/clinic/" + clinic).then().statusCode(200).body(containsString("clinician@identity.test"));
    }

    @Test
    void theApiWantsABearerTokenAndNeverSendsAnybodyToTheLogin() {
        browser().get("/v1/alerts").then().statusCode(401);
        browser().get("/q/metrics").then().statusCode(401);
        String token = given().baseUri(identityProvider).post("/token").path("access_token");

        given().auth().oauth2(token).get("/v1/alerts").then().statusCode(200);
        given().auth().oauth2(token).get("/").then().statusCode(200);
    }

    @Test
    void aRefreshAfterTheSessionHasEndedIsToldSo() {
        browser()
                .header("HX-Request", "true")
                .header("X-Requested-With", "JavaScript")
                .get("/")
                .then()
                .statusCode(499);
    }

    private void logIn() {
        Response toLogin = browser().get("/");
        assertThat(toLogin.statusCode()).isEqualTo(302);
        assertThat(toLogin.header("Location")).startsWith(identityProvider + "/authorize");
        Map<String, String> asked = query(toLogin.header("Location"));
        assertThat(asked).containsEntry("client_id", "clinic-dashboard").containsKeys("state", "code_challenge");
        browser()
                .queryParam("code", "code")
                .queryParam("state", asked.get("state"))
                .get("/")
                .then()
                .statusCode(302);
    }

    private RequestSpecification browser() {
        return given().filter(cookies).redirects().follow(false);
    }

    private static Map<String, String> query(String uri) {
        return Arrays.stream(URI.create(uri).getQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}

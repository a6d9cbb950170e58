package org.twinge.dashboard;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class ProblemPageIT {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void aBrowserGetsAPageInItsLanguage() {
        Api.as(UUID.randomUUID(), Roles.ATHLETE)
                .header("Accept", BROWSER)
                .header("Accept-Language", "de-AT, en;q=0.5")
                .get("/cases-of-nobody")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("<html lang=\"de\">"), containsString("Diese Seite gibt es nicht"));
        Api.as(UUID.randomUUID(), Roles.CLINICIAN)
                .header("Accept", BROWSER)
                .get("/athletes/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("There is no such page"), containsString("href=\"/\""));
        Api.as(UUID.randomUUID(), Roles.ATHLETE)
                .header("Accept", BROWSER)
                .get("/athletes/" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("This page is not for you"));
    }

    @Test
    void aProgramGetsAProblem() {
        Api.as(UUID.randomUUID(), Roles.CLINICIAN)
                .header("Accept", BROWSER)
                .get("/v1/clinics/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Api.as(UUID.randomUUID(), Roles.CLINICIAN)
                .get("/athletes/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(not(containsString("<html")));
    }
}

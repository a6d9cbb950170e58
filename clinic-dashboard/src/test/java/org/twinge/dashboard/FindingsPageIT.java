package org.twinge.dashboard;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Servers;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class FindingsPageIT {

    @Test
    void findingsAreShownInPlainWordsWithTheReadersOwnToken() {
        UUID athlete = UUID.randomUUID();
        Api.as(athlete, Roles.ATHLETE)
                .get("/findings")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(
                        containsString("23 Jun 2013"),
                        containsString("16.0 km"),
                        containsString("11.8 km, 9 Jun 2013"),
                        containsString("1.36 ×"),
                        containsString("over 30 % (provisional)"),
                        containsString("Provisional: " + athlete),
                        containsString("Frandsen et al."));
    }

    @Test
    void whoHasNoProfileReadsTheLanguageOfTheBrowser() {
        Api.as(UUID.randomUUID(), Roles.ATHLETE)
                .header("Accept-Language", "fr, de-CH;q=0.9, en;q=0.5")
                .get("/findings")
                .then()
                .statusCode(200)
                .body(
                        containsString("<html lang=\"de\">"),
                        containsString("<h1>Meine Auffälligkeiten</h1>"),
                        containsString("11,8 km, 9. Juni 2013"));
    }

    @Test
    void aServiceThatIsAwayIsSaidInWords() {
        Api.as(UUID.fromString(LoadMonitorStandIn.AWAY), Roles.ATHLETE)
                .get("/findings")
                .then()
                .statusCode(503)
                .contentType("text/html")
                .body(containsString("cannot be read at the moment"), containsString("Try again"));
    }
}

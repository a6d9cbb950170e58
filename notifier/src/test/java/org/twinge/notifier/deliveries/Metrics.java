package org.twinge.notifier.deliveries;

import static io.restassured.RestAssured.given;

import java.util.UUID;
import org.twinge.access.Roles;
import org.twinge.testsupport.Tokens;

/** What the service exports about itself. */
final class Metrics {
    private Metrics() {}

    /** The one sample of that name and level. */
    static double value(String name, String level) {
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString(), Roles.OPERATOR))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains("level=\"" + level + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}

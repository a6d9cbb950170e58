package org.twinge.ingest.run;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.twinge.access.Roles;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Tokens;

/** An athlete at their keyboard. */
public final class Uploads {
    private Uploads() {}

    public static void awaitKnown(UUID athlete) {
        await().until(() -> Db.count("select count(*) from access_athlete where athlete_id = ?", athlete) == 1);
    }

    public static RequestSpecification as(UUID athlete) {
        return given().auth().oauth2(Tokens.of(athlete.toString(), Roles.ATHLETE));
    }

    public static ValidatableResponse send(UUID athlete, String name, byte[] content) {
        return done(athlete, as(athlete).multiPart("file", name, content).post("/v1/uploads"))
                .body("files.name", equalTo(List.of(name)));
    }

    /** The upload that was taken in with this answer, when all of it is worked off. */
    public static ValidatableResponse done(UUID athlete, Response accepted) {
        String upload = accepted.then().statusCode(202).extract().header("Location");
        return await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> as(athlete).get(upload).then().statusCode(200),
                        job -> job.extract().path("state").equals("DONE"));
    }

    /** The one run of the one file that was sent. */
    public static UUID only(ValidatableResponse response, String outcome) {
        return UUID.fromString(response.body("files.outcome", equalTo(List.of(outcome)))
                .body("files[0].runIds", hasSize(1))
                .extract()
                .path("files[0].runIds[0]"));
    }
}

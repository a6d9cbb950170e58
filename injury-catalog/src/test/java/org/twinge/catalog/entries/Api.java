package org.twinge.catalog.entries;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.twinge.access.Roles;
import org.twinge.testsupport.Tokens;

/** Requests as a reader. */
final class Api {
    static final String PROBLEM = "application/problem+json";

    private Api() {}

    static ValidatableResponse get(String path) {
        return asAthlete().get(path).then();
    }

    static RequestSpecification asAthlete() {
        return given().auth().oauth2(Tokens.of(UUID.randomUUID().toString(), Roles.ATHLETE));
    }
}

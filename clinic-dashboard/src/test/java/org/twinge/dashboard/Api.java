package org.twinge.dashboard;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twinge.access.Roles;
import org.twinge.testsupport.Tokens;

/** The service as its callers use it. A person's subject is their id as text. */
final class Api {
    private Api() {}

    static RequestSpecification as(UUID person, String... roles) {
        return given().auth().oauth2(Tokens.of(person.toString(), roles));
    }

    static Map<String, Object> profile(String name) {
        return Map.of(
                "name", name,
                "birthDate", "1990-04-02",
                "sex", "FEMALE",
                "zone", "Europe/Berlin",
                "language", "de",
                "country", "DE");
    }

    static ValidatableResponse putProfile(UUID subject, Map<String, Object> profile) {
        return as(subject, Roles.ATHLETE)
                .contentType("application/json")
                .body(profile)
                .put("/v1/athletes/me")
                .then();
    }

    /** A new athlete; their id. */
    static UUID athlete(UUID subject, String name) {
        return UUID.fromString(
                putProfile(subject, profile(name)).statusCode(201).extract().path("athleteId"));
    }

    static Map<String, Object> staff(UUID id, String name, String... roles) {
        return Map.of(
                "staffId",
                id.toString(),
                "subject",
                id.toString(),
                "name",
                name,
                "email",
                id + "@staff.test",
                "emailVerified",
                true,
                "language",
                "en",
                "roles",
                List.of(roles));
    }

    static Map<String, Object> clinic(String name, Object... staff) {
        return Map.of("name", name, "zone", "Europe/Berlin", "phone", "+49 30 1234567", "staff", List.of(staff));
    }

    static ValidatableResponse putClinic(UUID admin, UUID clinic, Map<String, Object> body) {
        return as(admin, Roles.CLINIC_ADMIN)
                .contentType("application/json")
                .body(body)
                .put("/v1/clinics/" + clinic)
                .then();
    }

    static void consent(UUID subject, UUID clinic) {
        as(subject, Roles.ATHLETE)
                .put("/v1/athletes/me/consents/" + clinic)
                .then()
                .statusCode(204);
    }

    static void endConsent(UUID subject, UUID clinic) {
        as(subject, Roles.ATHLETE)
                .delete("/v1/athletes/me/consents/" + clinic)
                .then()
                .statusCode(204);
    }
}

package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class AthletesIT {
    private final UUID subject = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();

    @Test
    void theFirstProfileMakesAPersonAndIsPublished() {
        Api.as(subject, Roles.ATHLETE).get("/v1/athletes/me").then().statusCode(404);
        UUID id = Api.athlete(subject, "Robin Runner");

        assertThat(id.version()).isEqualTo(7);
        assertThat(published(id, 1)).containsExactly(snapshot(id, 1, "Robin Runner", List.of()));
        Api.as(subject, Roles.ATHLETE)
                .get("/v1/athletes/me")
                .then()
                .statusCode(200)
                .body("athleteId", equalTo(id.toString()))
                .body("email", equalTo(subject + "@test.twinge"))
                .body("emailVerified", equalTo(true));
    }

    @Test
    void whatChangesNothingPublishesNothing() {
        UUID id = Api.athlete(subject, "Robin Runner");
        Api.putProfile(subject, Api.profile("Robin Runner")).statusCode(200).body("version", equalTo(1));
        Api.putProfile(subject, Api.profile("Robin R.")).statusCode(200).body("version", equalTo(2));

        assertThat(published(id, 2))
                .containsExactly(snapshot(id, 1, "Robin Runner", List.of()), snapshot(id, 2, "Robin R.", List.of()));
    }

    @Test
    void consentIsGivenReadAndEndedAndEachStepIsPublishedOnce() {
        Api.putClinic(UUID.randomUUID(), clinic, Api.clinic("Hip"));
        UUID id = Api.athlete(subject, "Robin");
        Api.consent(subject, clinic);
        Api.consent(subject, clinic);
        String since = Api.as(subject, Roles.ATHLETE)
                .get("/v1/athletes/me/consents")
                .then()
                .body("clinicId", contains(clinic.toString()))
                .body("clinic", contains("Hip"))
                .extract()
                .path("[0].since");
        Api.endConsent(subject, clinic);
        Api.endConsent(subject, clinic);

        assertThat(published(id, 3))
                .containsExactly(
                        snapshot(id, 1, "Robin", List.of()),
                        snapshot(id, 2, "Robin", List.of(new AthleteSnapshot.Consent(clinic, Instant.parse(since)))),
                        snapshot(id, 3, "Robin", List.of()));
        Api.as(subject, Roles.ATHLETE).get("/v1/athletes/me/consents").then().body("", empty());
    }

    @Test
    void thereIsNoConsentToAnUnknownClinicNorFromAnUnknownPerson() {
        String path = "/v1/athletes/me/consents/" + UUID.randomUUID();
        Api.as(subject, Roles.ATHLETE)
                .put(path)
                .then()
                .statusCode(404)
                .body("detail", equalTo("You have no profile yet; PUT /v1/athletes/me makes one"));
        Api.athlete(subject, "Robin");
        Api.as(subject, Roles.ATHLETE)
                .put(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no such clinic"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Api.putProfile(
                        subject,
                        Map.of(
                                "name", "x".repeat(201),
                                "birthDate", "2990-01-01",
                                "sex", "YES",
                                "zone", "+02:00",
                                "language", "klingon",
                                "country", "XX"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains("name", "birthDate", "sex", "zone", "language", "country"));
        Api.putProfile(subject, Map.of())
                .statusCode(400)
                .body("violations.field", contains("name", "zone", "language"));
        assertThat(Db.count("select count(*) from athlete where subject = ?", subject.toString()))
                .isZero();
    }

    @Test
    void staffCannotWriteAboutAnAthleteEvenWithSqlOfTheirOwn() throws Exception {
        UUID clinician = UUID.randomUUID();
        Api.putClinic(UUID.randomUUID(), clinic, Api.clinic("Hip", Api.staff(clinician, "Dr Sam", "CLINICIAN")));
        UUID id = Api.athlete(subject, "Robin");
        Api.consent(subject, clinic);

        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            statement.execute("set role clinic_dashboard_web");
            statement.execute("select set_config('twinge.subject', '" + clinician + "', false)");
            assertThat(statement.executeUpdate("update athlete set name = 'x' where athlete_id = '" + id + "'"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from consent where athlete_id = '" + id + "'"))
                    .isZero();
            assertThat(statement.executeUpdate("update staff set roles = '{CLINIC_ADMIN}'"))
                    .isZero();
            try (var rows = statement.executeQuery("select name from athlete")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("Robin");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    private static List<AthleteSnapshot> published(UUID id, int count) {
        return await().until(
                        () -> TestTopics.read(AthleteSnapshot.class, Topics.ATHLETES, id),
                        found -> found.size() >= count);
    }

    private AthleteSnapshot snapshot(UUID id, long version, String name, List<AthleteSnapshot.Consent> consents) {
        return new AthleteSnapshot(
                id,
                version,
                AthleteSnapshot.State.ACTIVE,
                subject.toString(),
                new AthleteSnapshot.Profile(
                        name,
                        LocalDate.of(1990, 4, 2),
                        AthleteSnapshot.Sex.FEMALE,
                        ZoneId.of("Europe/Berlin"),
                        "de",
                        "DE",
                        subject + "@test.twinge",
                        true),
                consents);
    }
}

package org.twinge.dashboard.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.ExportDecisions;
import org.twinge.testsupport.ExportDecisions.Decision;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.Tokens;
import org.twinge.testsupport.Unzipped;

@QuarkusTest
@WithTestResource(Servers.class)
class PersonHoldingsIT {
    private final UUID subject = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    ObjectMapper json;

    @Test
    void nothingAboutAthletesIsForgotten() {
        List<Decision> decisions = PersonHoldings.ALL.kinds().stream()
                .map(kind -> new Decision(
                        kind.file(),
                        kind.tables(),
                        kind.source(),
                        kind.withheld().keySet(),
                        Set.of()))
                .toList();

        assertThat(ExportDecisions.undecided(
                        decisions, PersonHoldings.ALL.keptBack().keySet()))
                .isEmpty();
        assertThat(ExportDecisions.unexplained(decisions, "en")).isEmpty();
        assertThat(ExportDecisions.unexplained(decisions, "de")).isEmpty();
    }

    @Test
    void profileConsentsAndWhoLookedAreTheAthletesOwn() throws Exception {
        UUID mine = profile(subject, "Łukasz Müller 走る");
        UUID theirs = profile(other, "Somebody Else");
        UUID clinic = UUID.randomUUID();
        UUID staff = UUID.randomUUID();
        Db.execute("insert into clinic (clinic_id, version, name, zone) values ('" + clinic
                + "', 1, '=Praxis', 'Europe/Berlin')");
        Db.execute(
                "insert into staff (clinic_id, staff_id, subject, name, email, email_verified, language, roles) values ('"
                        + clinic + "', '" + staff + "', '" + staff
                        + "', 'Dr Sam', 's@staff.test', true, 'en', '{CLINICIAN}')");
        for (UUID athlete : List.of(mine, theirs)) {
            Db.execute("insert into consent values ('" + athlete + "', '" + clinic + "', '2026-01-01')");
            Db.execute(
                    "insert into staff_read select '" + athlete + "', '" + clinic + "', '" + staff
                            + "', 'REPORT', timestamptz '2026-01-01' + n * interval '15 minutes', now() from generate_series(1, 250) n");
        }

        Map<String, byte[]> entries = export(subject);

        JsonNode profile = list(entries, "profile.json");
        assertThat(profile).hasSize(1);
        assertThat(profile.get(0).get("name").asText()).isEqualTo("Łukasz Müller 走る");
        assertThat(profile.get(0).get("id").asText()).isEqualTo(mine.toString());
        assertThat(list(entries, "consents.json")
                        .valueStream()
                        .map(one -> one.get("clinic").asText()))
                .containsExactly("=Praxis");
        JsonNode looks = list(entries, "looks.json");
        assertThat(looks).hasSize(250);
        assertThat(looks.get(0).get("name").asText()).isEqualTo("Dr Sam");
        assertThat(Unzipped.text(entries, "looks.csv")).contains("\"'=Praxis\"");
        String all = entries.values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        assertThat(all).doesNotContain(theirs.toString(), "Somebody Else");
    }

    @Test
    void whoeverIsAlsoStaffTakesNobodyElses() throws Exception {
        UUID theirs = profile(other, "Somebody Else");
        UUID mine = profile(subject, "Robin Runner");
        UUID clinic = UUID.randomUUID();
        Db.execute("insert into clinic (clinic_id, version, name, zone) values ('" + clinic
                + "', 1, 'P', 'Europe/Berlin')");
        Db.execute(
                "insert into staff (clinic_id, staff_id, subject, name, email, email_verified, language, roles) values ('"
                        + clinic + "', '" + UUID.randomUUID() + "', '" + subject
                        + "', 'Robin', 's@staff.test', true, 'en', '{CLINICIAN}')");
        Db.execute("insert into consent values ('" + theirs + "', '" + clinic + "', now())");

        JsonNode profile = list(export(subject, Roles.ATHLETE, Roles.CLINICIAN), "profile.json");

        assertThat(profile.valueStream().map(one -> one.get("id").asText())).containsExactly(mine.toString());
    }

    private static UUID profile(UUID subject, String name) {
        return UUID.fromString(given().auth()
                .oauth2(Tokens.of(subject.toString(), Roles.ATHLETE))
                .contentType("application/json")
                .body(Map.of("name", name, "zone", "Europe/Berlin", "language", "de"))
                .put("/v1/athletes/me")
                .then()
                .statusCode(201)
                .extract()
                .path("athleteId"));
    }

    private static Map<String, byte[]> export(UUID whose, String... roles) {
        return Unzipped.of(given().auth()
                .oauth2(Tokens.of(whose.toString(), roles.length == 0 ? new String[] {Roles.ATHLETE} : roles))
                .get("/v1/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private JsonNode list(Map<String, byte[]> entries, String name) throws Exception {
        return json.readTree(Unzipped.text(entries, name));
    }
}

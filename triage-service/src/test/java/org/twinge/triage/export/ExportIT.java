package org.twinge.triage.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.access.Seal;
import org.twinge.access.export.Kind;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.ExportDecisions;
import org.twinge.testsupport.ExportDecisions.Decision;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;
import org.twinge.testsupport.Tokens;
import org.twinge.testsupport.Unzipped;

@QuarkusTest
@WithTestResource(Servers.class)
class ExportIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final UUID athlete = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @Inject
    ObjectMapper json;

    @Inject
    ReportHoldings holdings;

    @ConfigProperty(name = "twinge.free-text.secret")
    String secret;

    @BeforeEach
    void twoAthletesUnderConsent() {
        TestTopics.send(People.clinic(clinic, clinician), NOW);
        TestTopics.send(People.athlete(athlete, clinic), NOW);
        TestTopics.send(People.athlete(other, clinic), NOW);
        await().until(() ->
                Db.count("select count(*) from birth_date where athlete_id in (?, ?)", athlete, other) == 2);
    }

    @Test
    void nothingAboutAthletesIsForgotten() {
        List<Decision> decisions = holdings.all().kinds().stream()
                .map(kind -> new Decision(
                        kind.file(),
                        kind.tables(),
                        kind.source(),
                        Stream.concat(kind.withheld().keySet().stream(), kind.sealed().keySet().stream())
                                .collect(Collectors.toSet()),
                        kind.sealed().values().stream().map(Kind.Sealed::as).collect(Collectors.toSet())))
                .toList();

        assertThat(ExportDecisions.undecided(
                        decisions, holdings.all().keptBack().keySet()))
                .isEmpty();
        assertThat(ExportDecisions.unexplained(decisions, "en")).isEmpty();
        assertThat(ExportDecisions.unexplained(decisions, "de")).isEmpty();
    }

    @Test
    void whatWasReportedAndHowItWasJudgedIsTheAthletesOwn() throws Exception {
        UUID report = report(athlete);
        UUID theirs = report(other);

        Map<String, byte[]> entries = export(athlete);

        JsonNode said = list(entries, "reports.json");
        assertThat(said).hasSize(1);
        assertThat(said.get(0).get("reportId").asText()).isEqualTo(report.toString());
        assertThat(said.get(0).get("submittedByWhom").asText()).isEqualTo("ME");
        assertThat(said.get(0).get("answers").toString()).contains("saddle-numbness");
        JsonNode judged = list(entries, "assessments.json").get(0);
        assertThat(judged.get("level").asText()).isEqualTo("EMERGENCY");
        assertThat(judged.get("document").isObject()).isTrue();
        assertThat(list(entries, "birth-date.json").get(0).get("born").asText()).isEqualTo("1990-04-02");
        assertThat(all(entries)).doesNotContain(theirs.toString());
        assertThat(entries).containsKey("manifest.json");
    }

    @Test
    void messagesOfTheClinicAreOpenedAndItsOwnWorkStaysWithIt() throws Exception {
        UUID caseId = UUID.randomUUID();
        UUID message = UUID.randomUUID();
        String mine = "'" + athlete + "', '" + caseId + "', ";
        Seal seal = new Seal("twinge free text", "twinge.free-text.secret", secret, List.of());
        Db.execute("insert into care_case (athlete_id, case_id, revision, state, level, priority, opened_at, document)"
                + " values (" + mine + "1, 'OPEN', 1, 1, now(), '{}')");
        Db.execute("insert into case_message (athlete_id, case_id, message_id, staff_id, written_at, sealed) values ("
                + mine + "'" + message + "', '" + clinician + "', '2026-02-01', decode('"
                + HexFormat.of().formatHex(seal.seal("Kommen Sie bitte. Прошу 来て", message)) + "', 'hex'))");
        UUID note = UUID.randomUUID();
        Db.execute("insert into case_note (athlete_id, case_id, note_id, staff_id, written_at, sealed) values (" + mine
                + "'" + note + "', '" + clinician + "', now(), '')");
        Db.execute("insert into injury_episode (athlete_id, case_id, diagnosis, start_day) values (" + mine
                + "'named-by-the-clinic', '2026-02-01')");

        Map<String, byte[]> entries = export(athlete);

        assertThat(list(entries, "messages.json").get(0).get("text").asText()).isEqualTo("Kommen Sie bitte. Прошу 来て");
        assertThat(all(entries)).doesNotContain(note.toString(), "named-by-the-clinic");
        assertThat(json.readTree(entries.get("manifest.json"))
                        .get("notIncluded")
                        .get("case_note")
                        .asText())
                .contains("ask the clinic");
    }

    private UUID report(UUID whose) {
        return UUID.fromString(given().auth()
                .oauth2(Tokens.of(whose.toString(), Roles.ATHLETE))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"region\": \"low-back\", \"onsetDays\": 0, \"findings\": {\"saddle-numbness\": \"yes\"}}")
                .post("/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("reportId"));
    }

    @Test
    void staffGetNone() {
        given().get("/v1/export").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(clinician.toString(), Roles.CLINICIAN))
                .get("/v1/export")
                .then()
                .statusCode(403);
    }

    private static Map<String, byte[]> export(UUID whose) {
        return Unzipped.of(given().auth()
                .oauth2(Tokens.of(whose.toString(), Roles.ATHLETE))
                .get("/v1/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private JsonNode list(Map<String, byte[]> entries, String name) throws Exception {
        return json.readTree(Unzipped.text(entries, name));
    }

    private static String all(Map<String, byte[]> entries) {
        return entries.values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}

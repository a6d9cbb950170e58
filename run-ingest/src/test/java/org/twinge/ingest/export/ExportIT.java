package org.twinge.ingest.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.access.export.OneAtATime;
import org.twinge.ingest.decode.Samples;
import org.twinge.ingest.run.Uploads;
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
    private static final Instant START = Instant.parse("2026-02-01T07:00:00Z");

    private final UUID athlete = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID clinic = UUID.randomUUID();
    private final UUID clinician = UUID.randomUUID();

    @Inject
    ObjectMapper json;

    @Inject
    OneAtATime oneAtATime;

    @BeforeEach
    void twoAthletes() {
        TestTopics.send(People.clinic(clinic, clinician), NOW);
        TestTopics.send(People.athlete(athlete, clinic), NOW);
        TestTopics.send(People.athlete(other, clinic), NOW);
        Uploads.awaitKnown(athlete);
        Uploads.awaitKnown(other);
    }

    @Test
    void nothingAboutAthletesIsForgotten() {
        List<Decision> decisions = RunHoldings.ALL.kinds().stream()
                .map(kind -> new Decision(
                        kind.file(),
                        kind.tables(),
                        kind.source(),
                        kind.withheld().keySet(),
                        Set.of()))
                .toList();

        assertThat(ExportDecisions.undecided(
                        decisions, RunHoldings.ALL.keptBack().keySet()))
                .isEqualTo(List.of("source_file.content")); // these are the files themselves
        assertThat(ExportDecisions.unexplained(decisions, "en")).isEmpty();
        assertThat(ExportDecisions.unexplained(decisions, "de")).isEmpty();
    }

    @Test
    void runsTheirSourcesAndOriginalsAreOneZip() throws Exception {
        byte[] file = Samples.fit(START, 1800, 6000);
        UUID run = Uploads.only(Uploads.send(athlete, "a.fit", file), "ACCEPTED");
        Db.execute("update source_file set name = 'утро \"1\".FIT' where athlete_id = '" + athlete + "'");
        Db.execute("update run set device = '=HYPERLINK(\"https://x\")' where athlete_id = '" + athlete + "'");
        Uploads.send(other, "theirs.fit", Samples.fit(START.plusSeconds(9), 1800, 7000));

        Map<String, byte[]> entries = export(athlete);

        JsonNode runs = list(entries, "runs.json");
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).get("id").asText()).isEqualTo(run.toString());
        assertThat(runs.get(0).get("startedAt").asText()).isEqualTo("2026-02-01T07:00:00+00:00");
        assertThat(runs.get(0).get("distanceMeters").asInt()).isEqualTo(6000);
        String[] table = Unzipped.text(entries, "runs.csv").split("\r\n", -1);
        assertThat(table[0]).startsWith("\uFEFF\"id\",\"revision\",");
        assertThat(table[1])
                .startsWith("\"" + run + "\",1,")
                .contains(",6000,")
                .contains(",\"'=HYPERLINK(\"\"https://x\"\")\",");
        assertThat(runs.get(0).get("device").asText()).isEqualTo("=HYPERLINK(\"https://x\")");
        assertThat(table).hasSize(3);
        assertThat(list(entries, "run-records.json")
                        .get(0)
                        .get("figures")
                        .get("sport")
                        .asText())
                .isEqualTo("RUNNING");
        JsonNode original = list(entries, "originals.json").get(0);
        assertThat(original.get("name").asText()).isEqualTo("утро \"1\".FIT");
        assertThat(original.get("file").asText()).matches("originals/[0-9a-f-]{36}\\.fit");
        assertThat(entries.get(original.get("file").asText())).isEqualTo(file);
        assertThat(entries.keySet())
                .filteredOn(name -> name.startsWith("originals/"))
                .hasSize(1);
    }

    @Test
    void theManifestIsTheLastEntryAndSaysWhatEachFileHolds() throws Exception {
        Uploads.send(athlete, "a.fit", Samples.fit(START, 1800, 6000));

        Map<String, byte[]> entries = export(athlete);

        assertThat(List.copyOf(entries.keySet()).getLast()).isEqualTo("manifest.json");
        JsonNode manifest = json.readTree(entries.get("manifest.json"));
        assertThat(manifest.get("files")
                        .valueStream()
                        .map(one -> one.get("name").asText()))
                .containsExactlyElementsOf(entries.keySet().stream()
                        .filter(name -> !name.equals("manifest.json"))
                        .toList());
        for (JsonNode one : manifest.get("files")) {
            byte[] content = entries.get(one.get("name").asText());
            assertThat(one.get("bytes").asInt()).isEqualTo(content.length);
            assertThat(one.get("sha256").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
        assertThat(manifest.get("notIncluded").get("upload_chunk").asText()).isNotBlank();
    }

    @Test
    void aNameThatSomebodyChoseIsNoPathAndTheEndingOnlyOneThatIsKnown() {
        byte[] file = Samples.fit(START, 1800, 6000);
        Uploads.only(Uploads.send(athlete, "a.fit", file), "ACCEPTED");
        Db.execute("update source_file set name = E'../../etc/cron.d/x\\n.fit/../run.sh' where athlete_id = '" + athlete
                + "'");

        assertThat(export(athlete).keySet())
                .filteredOn(name -> name.startsWith("originals/"))
                .singleElement()
                .asString()
                .matches("originals/[0-9a-f-]{36}\\.bin");
    }

    @Test
    void moreThanAPageAndMoreThanAPieceComeWhole() throws Exception {
        byte[] large = new byte[(2 << 20) + 17];
        new Random(7).nextBytes(large);
        UUID id = UUID.randomUUID();
        Db.execute("insert into source_file (id, athlete_id, sha256, name, content, received_at) values ('" + id
                + "', '" + athlete + "', 'x', 'large.gpx', decode('"
                + HexFormat.of().formatHex(large) + "', 'hex'), now())");
        Db.execute("insert into deleted_run (athlete_id, run_id, revision, deleted_at) select '" + athlete
                + "', gen_random_uuid(), n, '2026-01-01' from generate_series(1, 450) n");

        Map<String, byte[]> entries = export(athlete);

        assertThat(list(entries, "deleted-runs.json")
                        .valueStream()
                        .map(row -> row.get("revision").asInt())
                        .collect(Collectors.toSet()))
                .hasSize(450);
        assertThat(entries.get("originals/" + id + ".gpx")).isEqualTo(large);
    }

    @Test
    void whoIsNotKnownHereGetsAnEmptyExportAndStaffNone() throws Exception {
        assertThat(list(export(UUID.randomUUID()), "runs.json")).isEmpty();
        given().get("/v1/export").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(clinician.toString(), Roles.CLINICIAN))
                .get("/v1/export")
                .then()
                .statusCode(403);
    }

    @Test
    void anAthleteWhoIsAlsoStaffTakesOnlyTheirOwn() throws Exception {
        TestTopics.send(People.clinic(clinic, 2, null, athlete), NOW);
        await().until(() -> Db.count("select count(*) from access_staff where staff_id = ?", athlete) == 1);
        Uploads.send(other, "theirs.fit", Samples.fit(START, 1800, 7000));

        assertThat(list(export(athlete), "runs.json")).isEmpty();
    }

    @Test
    void oneExportOfAPersonAtATime() {
        assertThat(oneAtATime.begin(athlete.toString())).isTrue();
        Uploads.as(athlete)
                .get("/v1/export")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("30"));
        export(other);
        oneAtATime.end(athlete.toString());

        Uploads.as(athlete).head("/v1/export").then().statusCode(200);
        export(athlete);
        export(athlete);
    }

    @Test
    void theReadmeIsInTheReadersLanguageAndNobodyKeepsACopy() {
        byte[] zip = Uploads.as(athlete)
                .header("Accept-Language", "de-AT,en;q=0.5")
                .get("/v1/export")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Disposition", equalTo("attachment; filename=\"twinge-run-ingest.zip\""))
                .extract()
                .asByteArray();

        assertThat(Unzipped.text(Unzipped.of(zip), "README.txt")).contains("Ihre Läufe");
    }

    private static Map<String, byte[]> export(UUID whose) {
        return Unzipped.of(Uploads.as(whose)
                .get("/v1/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private JsonNode list(Map<String, byte[]> entries, String name) throws Exception {
        return json.readTree(Unzipped.text(entries, name).getBytes(StandardCharsets.UTF_8));
    }
}

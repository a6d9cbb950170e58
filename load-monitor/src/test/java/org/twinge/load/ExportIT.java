package org.twinge.load;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
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

    private final Diary mine = Diary.ofSomebody();
    private final Diary theirs = Diary.ofSomebody();

    @Inject
    ObjectMapper json;

    @Test
    void nothingAboutAthletesIsForgotten() {
        List<Decision> decisions = LoadHoldings.ALL.kinds().stream()
                .map(kind -> new Decision(
                        kind.file(),
                        kind.tables(),
                        kind.source(),
                        kind.withheld().keySet(),
                        Set.of()))
                .toList();

        assertThat(ExportDecisions.undecided(
                        decisions, LoadHoldings.ALL.keptBack().keySet()))
                .isEmpty();
        assertThat(ExportDecisions.unexplained(decisions, "en")).isEmpty();
        assertThat(ExportDecisions.unexplained(decisions, "de")).isEmpty();
    }

    @Test
    void theSeriesSessionsFindingsAndSettingsAreTheAthletesOwn() throws Exception {
        TestTopics.send(People.athlete(mine.athlete()), NOW);
        TestTopics.send(People.athlete(theirs.athlete()), NOW);
        var first = Diary.worn(mine.run(20, 10_000), "Pair 1", 172.0);
        TestTopics.send(first, NOW);
        TestTopics.send(Diary.forTheOwnerOnly(mine.run(2, 14_000)), NOW);
        TestTopics.send(theirs.run(2, 21_000), NOW);
        await().untilAsserted(() -> {
            assertThat(Db.count("select count(*) from load_day where athlete_id = ?", mine.athlete()))
                    .isEqualTo(19);
            assertThat(Db.count("select count(*) from load_day where athlete_id = ?", theirs.athlete()))
                    .isOne();
        });
        Db.execute(
                "insert into load_setting (athlete_id, valid_from, method, set_by, set_at) values ('" + mine.athlete()
                        + "', '2026-01-01', 'DISTANCE', 'somebody at the clinic', now()), ('" + mine.athlete()
                        + "', '2026-01-02', 'DISTANCE', '" + mine.athlete() + "', now())");

        Map<String, byte[]> entries = export(mine);

        assertThat(list(entries, "load-days.json")).hasSize(19);
        assertThat(Unzipped.text(entries, "load-days.csv").lines()).hasSize(20);
        assertThat(list(entries, "sessions.json")
                        .valueStream()
                        .map(one -> one.get("distanceCm").asInt()))
                .containsExactly(1_000_000, 1_400_000);
        assertThat(list(entries, "findings.json")
                        .valueStream()
                        .map(one -> one.get("band").asText()))
                .containsExactly("OVER_30_PERCENT");
        JsonNode run = list(entries, "runs-and-shoes.json")
                .valueStream()
                .filter(one -> one.get("runId").asText().equals(first.runId().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(run.get("shoe").asText()).isEqualTo("Pair 1");
        assertThat(list(entries, "load-settings.json")
                        .valueStream()
                        .map(one -> one.get("setByWhom").asText()))
                .containsExactly("OTHER", "ME");
        assertThat(entries.values().stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .noneMatch(text -> text.contains("somebody at the clinic"));
        assertThat(entries).containsKey("manifest.json");
    }

    @Test
    void staffGetNone() {
        given().get("/v1/export").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString(), Roles.CLINICIAN))
                .get("/v1/export")
                .then()
                .statusCode(403);
    }

    private static Map<String, byte[]> export(Diary whose) {
        return Unzipped.of(given().auth()
                .oauth2(Tokens.of(whose.athlete().toString(), Roles.ATHLETE))
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

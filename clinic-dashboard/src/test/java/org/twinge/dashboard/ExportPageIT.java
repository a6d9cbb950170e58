package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinge.dashboard.ExportStandIn.Mood;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.Unzipped;

/** An athlete takes everything with them. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(ExportStandIn.class)
class ExportPageIT {
    @Inject
    ObjectMapper json;

    @Test
    void everyServicesPartIsInOneZipThatSaysThatItIsComplete() throws Exception {
        var athlete = AthleteOnline.withProfile("de");
        athlete.get("/me").body(containsString("href=\"/me/export\""));
        athlete.get("/me/leave").body(stringContainsInOrder("Nehmen Sie Ihre Daten mit", "href=\"/me/export\""));
        athlete.get("/me/export")
                .statusCode(200)
                .body(stringContainsInOrder("Was nicht darin ist", "Jetzt herunterladen"));

        byte[] zip = athlete.post("/me/export", Map.of())
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", equalTo("no-store"))
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"twinge-export-[0-9-]{10}\\.zip\""))
                .extract()
                .asByteArray();

        Map<String, byte[]> entries = Unzipped.of(zip);
        assertThat(List.copyOf(entries.keySet()).getLast()).isEqualTo("manifest.json");
        assertThat(Unzipped.text(entries, "README.txt")).contains("Alles, was Twinge");
        assertThat(Unzipped.text(entries, "clinic-dashboard/README.txt")).contains("wer Sie sind");
        assertThat(json.readTree(entries.get("clinic-dashboard/profile.json"))
                        .get(0)
                        .get("name")
                        .asText())
                .isEqualTo("Robin Runner");
        for (String service : ExportStandIn.SERVICES) {
            assertThat(Unzipped.text(entries, service + "/things.json")).contains(athlete.subject.toString());
            assertThat(Unzipped.text(entries, service + "/README.txt")).isEqualTo("of " + service + " in de");
        }
        assertThat(entries.get("run-ingest/originals/0a-1b.fit")).hasSize(1000);
        JsonNode manifest = json.readTree(entries.get("manifest.json"));
        assertThat(manifest.get("complete").asBoolean()).isTrue();
        assertThat(manifest.get("missing")).isEmpty();
        assertThat(manifest.get("files")
                        .valueStream()
                        .map(one -> one.get("name").asText()))
                .hasSize(entries.size() - 1)
                .contains("run-ingest/originals/0a-1b.fit", "clinic-dashboard/profile.json");
        assertThat(manifest.at("/notIncluded/run-ingest/some_table").asText()).isEqualTo("its reason");
        assertThat(entries).doesNotContainKey("INCOMPLETE.txt");
    }

    @ParameterizedTest
    @CsvSource({"HANGS_UP, 503, cannot be reached", "BUSY, 429, still running"})
    void whereOneServiceDoesNotAnswerNothingIsDownloadedAndThePageSaysSo(Mood mood, int status, String said)
            throws Exception {
        for (String service : ExportStandIn.SERVICES) {
            var athlete = AthleteOnline.withProfile("en");
            ExportStandIn.becomes(service, athlete.subject, mood);
            athlete.get("/me/export");
            athlete.post("/me/export", Map.of())
                    .statusCode(status)
                    .contentType("text/html")
                    .body(stringContainsInOrder("Nothing was downloaded", said, "Download now"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BREAKS_OFF_WITHIN_A_FILE", "FORGETS_ITS_MANIFEST", "SAYS_SOMETHING_ELSE", "GOES_OUTSIDE"})
    void aPartThatIsNotWholeIsSaidToBeMissingAndTheOthersAreThere(Mood mood) throws Exception {
        var athlete = AthleteOnline.withProfile("en");
        ExportStandIn.becomes("load-monitor", athlete.subject, mood);
        athlete.get("/me/export");

        Map<String, byte[]> entries = Unzipped.of(
                athlete.post("/me/export", Map.of()).statusCode(200).extract().asByteArray());

        JsonNode manifest = json.readTree(entries.get("manifest.json"));
        assertThat(manifest.get("complete").asBoolean()).isFalse();
        assertThat(manifest.get("missing").propertyStream().map(Map.Entry::getKey))
                .containsExactly("load-monitor");
        assertThat(Unzipped.text(entries, "INCOMPLETE.txt")).contains("NOT complete");
        assertThat(entries).containsKeys("run-ingest/originals/0a-1b.fit", "notifier/things.json");
        assertThat(entries.keySet()).noneMatch(name -> name.contains(".."));
        athlete.get("/me/export");
        athlete.post("/me/export", Map.of()).statusCode(200); // the next one may begin
    }

    @Test
    void whatComesGoesOnAtOnceAndASecondDownloadHasToWait() throws Exception {
        var athlete = AthleteOnline.withProfile("en");
        ExportStandIn.becomes("run-ingest", athlete.subject, Mood.WAITS_HALFWAY);
        try (var zip = athlete.download("/me/export")) {
            assertThat(zip.readNBytes(6 << 20)).hasSize(6 << 20); // while the service holds back the rest

            athlete.get("/me/export");
            athlete.post("/me/export", Map.of()).statusCode(429).body(containsString("still running"));

            ExportStandIn.becomes("run-ingest", athlete.subject, Mood.GO_ON);
            assertThat(zip.readAllBytes()).hasSizeGreaterThan(17 << 20);
        }
    }

    @Test
    void whoHasNoProfileHasNothingToTakeAndAFormFromElsewhereGetsNothing() {
        var nobody = AthleteOnline.withoutProfile();
        nobody.get("/me/export")
                .statusCode(200)
                .body(containsString("nothing to download"))
                .body(not(containsString("Download now")));
        nobody.post("/me/export", Map.of()).statusCode(409);
        var athlete = AthleteOnline.withProfile("en");
        athlete.get("/me/export");
        athlete.post("/me/export", Map.of("csrf-token", "made up")).statusCode(400);
    }
}

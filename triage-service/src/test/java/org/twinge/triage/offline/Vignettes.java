package org.twinge.triage.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.twinge.triage.reports.RefusedReport;
import org.twinge.triage.rulebook.Shipped;
import org.twinge.triage.rulebook.StrictJson;

/** The hand-made cases: told as people tell them, with the level somebody expected before the rules were asked. */
final class Vignettes {
    static final String RESOURCE = "/triage/vignettes.jsonl";

    /** @param report what the case says, read as {@code ./twinge triage} reads it */
    record Vignette(String id, String story, String note, ReportLine report) {}

    private Vignettes() {}

    static List<Vignette> all() {
        var vignettes = new ArrayList<Vignette>();
        try (var in = Vignettes.class.getResourceAsStream(RESOURCE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = StrictJson.MAPPER.readTree(line);
                vignettes.add(new Vignette(
                        node.path("id").asText(),
                        node.path("story").asText(),
                        node.path("note").asText(),
                        ReportLine.read(line.getBytes(StandardCharsets.UTF_8), Shipped.VOCABULARY, Instant.now())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedReport e) {
            throw new AssertionError(String.join("; ", e.reasons()), e);
        }
        return vignettes;
    }
}

package org.twinge.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.twinge.cli.demo.DemoAthlete.Story;

/** What the athletes of the demo clinic report about themselves, as the API takes it: everything is answered. */
final class DemoReports {
    private final JsonNode vocabulary;

    /** @param vocabulary of findings, as triage-service publishes it */
    DemoReports(JsonNode vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Map<String, Object>> of(Story story) {
        return Optional.ofNullable(
                switch (story) {
                    case EMERGENCY -> report("chest", Map.of("pain", 5), Map.of("chest-pain", "yes"));
                    case SAME_DAY ->
                        report(
                                "knee",
                                Map.of("pain", 4),
                                Map.of("hot-swollen-joint", "yes", "joint-or-bone-swelling", "yes"));
                    case SOON ->
                        report("shin", Map.of("pain", 4), Map.of("focal-bone-pain", "yes", "bone-site", "shin-front"));
                    case ROUTINE -> report("heel", Map.of("pain", 3, "onsetDays", 50), Map.of());
                    case SELF_CARE -> report("front-thigh", Map.of("pain", 1, "onsetDays", 2), Map.of());
                    default -> null;
                });
    }

    private Map<String, Object> report(String region, Map<String, Object> figures, Map<String, Object> said) {
        Map<String, Object> findings = new HashMap<>();
        for (JsonNode finding : vocabulary.path("findings")) {
            if (finding.path("type").asText().equals("yes-no-unknown")) {
                findings.put(finding.path("code").asText(), "no");
            }
        }
        findings.putAll(said);
        Map<String, Object> report = new HashMap<>(figures);
        report.put("region", region);
        report.put("findings", findings);
        return report;
    }
}

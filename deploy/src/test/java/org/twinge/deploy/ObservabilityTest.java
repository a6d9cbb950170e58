package org.twinge.deploy;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and board ask only for what is exported, and whoever is woken by a rule finds its page. */
class ObservabilityTest {
    private static final Pattern LABELS =
            Pattern.compile("\\{[^}]*}|\\b(?:by|without) \\([^)]*\\)|\"[^\"]*\"|\\[[^\\]]*]");
    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b|\\bup\\b");

    private final List<JsonNode> rules =
            tree("rules.yaml").at("/groups/0/rules").valueStream().toList();
    private final List<String> metrics = Project.read("deploy/observability/metrics.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    @Test
    void everyMetricAskedForIsExported() throws IOException {
        JsonNode board = Overlay.JSON.readTree(Project.read("deploy/observability/board.json"));
        Set<String> asked = Stream.concat(rules.stream(), board.findParents("expr").stream())
                .flatMap(query -> names(query.path("expr").asText()))
                .collect(toCollection(TreeSet::new));
        asked.remove("up"); // Prometheus' own: whether the last scrape worked
        assertThat(asked).isNotEmpty().isSubsetOf(exported());
        assertThat(exported()).as("nothing is listed that nobody asks for").isSubsetOf(asked);
    }

    /** What appears with its first event cannot be read from a service that has just started: its name is in the code. */
    @Test
    void whatAppearsWithItsFirstEventIsNamedInTheCode() throws IOException {
        for (String line : metrics) {
            String[] words = line.split(" +", -1);
            assertThat(words.length == 2 || words[2].equals("on-event"))
                    .as(line)
                    .isTrue();
            if (words.length > 2 && words[0].startsWith("twinge_")) {
                String name = words[0].replaceAll("(_seconds)?_(count|sum|max|total)$", "")
                        .replace('_', '.');
                assertThat(sources(words[1])).contains('"' + name + '"');
            }
        }
    }

    @Test
    void everyRuleHasItsPageAndEveryPageItsRule() {
        Set<String> alerts = rules.stream().map(r -> r.path("alert").asText()).collect(toCollection(TreeSet::new));
        Set<String> pages = Pattern.compile("(?m)^### (Twinge[A-Za-z]+)$")
                .matcher(Project.read("docs/operations.md"))
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
        assertThat(pages).isEqualTo(alerts).hasSameSizeAs(rules);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.at("/annotations/runbook_url").asText())
                    .isEqualTo(
                            "docs/operations.md#" + rule.path("alert").asText().toLowerCase(Locale.ROOT));
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
        });
    }

    @Test
    void everyServiceIsCollectedUnderItsName() {
        for (String file : List.of("prometheus.yaml", "collector.yaml")) {
            Set<String> collected = tree(file).findParents("targets").stream()
                    .map(t -> t.at("/targets/0").asText() + " "
                            + t.at("/labels/service").asText())
                    .collect(toSet());
            assertThat(collected)
                    .isEqualTo(
                            Project.SERVICES.stream().map(s -> s + ":8080 " + s).collect(toSet()));
        }
    }

    @Test
    void theCollectorsPipelinesAreMadeOfWhatIsConfigured() {
        JsonNode collector = tree("collector.yaml");
        collector.at("/service/pipelines").forEach(pipeline -> {
            for (String kind : List.of("receivers", "processors", "exporters")) {
                assertThat(pipeline.path(kind))
                        .isNotEmpty()
                        .allMatch(part -> collector.path(kind).has(part.asText()));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check rules rules.yaml",
                "check config --syntax-only prometheus.yaml",
                "test rules rules-test.yaml"
            })
    void prometheusReadsTheRulesAndTheyFire(String command) throws IOException, InterruptedException {
        Process promtool;
        try {
            promtool = new ProcessBuilder(("promtool " + command).split(" ", -1))
                    .directory(Project.path("deploy/observability").toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notThere) {
            abort("promtool, which checks the rules, is not installed");
            return;
        }
        String output = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(output).isZero();
    }

    private Set<String> exported() {
        return metrics.stream().map(line -> line.split(" ", 2)[0]).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> names(String query) {
        return NAME.matcher(LABELS.matcher(query).replaceAll("")).results().map(found -> found.group());
    }

    private static String sources(String module) throws IOException {
        try (var files = Files.walk(Project.path(module + "/src/main/java"))) {
            var text = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private static JsonNode tree(String file) {
        return Overlay.JSON.valueToTree(
                Project.documents(Project.read("deploy/observability/" + file)).getFirst());
    }
}

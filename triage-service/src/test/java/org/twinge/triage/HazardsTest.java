package org.twinge.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A control without its test is a promise: every test that the hazard log names exists. */
class HazardsTest {
    private static final Path ROOT = Path.of(System.getProperty("twinge.root"));
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))\\.(\\w+)`");

    @Test
    void everyTestNamedInTheHazardLogExists() throws IOException {
        Map<String, String> sources = sources();
        String log = Files.readString(ROOT.resolve("docs/hazards.md"));
        assertThat(NAMED.matcher(log).results())
                .hasSizeGreaterThan(20)
                .allSatisfy(test -> assertThat(sources.get(test.group(1)))
                        .as(test.group())
                        .isNotNull()
                        .containsPattern("(void|Stream<DynamicTest>) " + test.group(2) + "\\("));
    }

    @Test
    void everyHazardHasACause() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("docs/hazards.md")))
                .filteredOn(line -> line.startsWith("| ") && !line.startsWith("| hazard"))
                .allSatisfy(line -> assertThat(line.split("\\|", -1)).hasSize(6).satisfies(cells -> {
                    assertThat(cells[2]).isNotBlank();
                    assertThat(cells[3]).isNotBlank();
                    assertThat(cells[4]).containsPattern(NAMED);
                }));
    }

    /** By class name, of every module; classes of the same name in one text. */
    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    for (Path file :
                            files.filter(f -> f.toString().endsWith(".java")).toList()) {
                        sources.merge(
                                file.getFileName().toString().replace(".java", ""),
                                Files.readString(file),
                                String::concat);
                    }
                }
            }
        }
        return sources;
    }
}

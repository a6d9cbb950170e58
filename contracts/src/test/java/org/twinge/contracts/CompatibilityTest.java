package org.twinge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No event breaks its readers: today's schemas against those of the last release, kept in the test resources. */
class CompatibilityTest {
    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final Path CURRENT = Path.of("src/main/resources/schemas");

    static List<String> released() {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void whatWasReleasedStillHolds(String file) throws IOException {
        assertThat(CURRENT.resolve(file)).as("a released type is never removed").exists();
        assertThat(SchemaCompatibility.breaks(read(RELEASED.resolve(file)), read(CURRENT.resolve(file))))
                .isEmpty();
    }

    @Test
    void theReleaseIsNotEmpty() {
        assertThat(released()).contains("alert.raised.v1.json", "run.recorded.v1.json");
    }

    @Test
    void aFieldMayBeAdded() throws IOException {
        ObjectNode newer = copy();
        properties(newer).putObject("shoe").put("type", "string");

        assertThat(SchemaCompatibility.breaks(read(RELEASED.resolve("run.recorded.v1.json")), newer))
                .isEmpty();
    }

    @Test
    void whatBreaksReadersIsNoticed() throws IOException {
        JsonNode old = read(RELEASED.resolve("run.recorded.v1.json"));
        ObjectNode removed = copy();
        properties(removed).remove("device");
        ObjectNode retyped = copy();
        properties(retyped).putObject("runId").put("type", "integer");
        ObjectNode demanding = copy();
        properties(demanding).putObject("shoe").put("type", "string");
        ((ArrayNode) demanding.get("required")).add("shoe");
        ObjectNode narrower = copy();
        ((ArrayNode) properties(narrower).get("sport").get("enum")).remove(0);

        assertThat(SchemaCompatibility.breaks(old, removed)).anyMatch(b -> b.contains("device"));
        assertThat(SchemaCompatibility.breaks(old, retyped)).anyMatch(b -> b.contains("runId"));
        assertThat(SchemaCompatibility.breaks(old, demanding)).anyMatch(b -> b.contains("shoe"));
        assertThat(SchemaCompatibility.breaks(old, narrower)).anyMatch(b -> b.contains("sport"));
    }

    private static ObjectNode copy() throws IOException {
        return (ObjectNode) read(RELEASED.resolve("run.recorded.v1.json"));
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static JsonNode read(Path file) throws IOException {
        return Schemas.JSON.readTree(file.toFile());
    }
}

package org.twinge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds every record to its committed schema and golden example. After a deliberate, compatible change, run with
 * {@code -Dtwinge.contracts.write=true} to write them anew, and read the difference.
 */
class EventContractTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path EXAMPLES = Path.of("src/main/resources/examples");
    private static final UUID EVENT_ID = UUID.fromString("0195a3c2-7a00-5000-8000-0000000000ff");

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theRecordHasTheCommittedSchema(EventType type) throws IOException {
        JsonNode derived = Schemas.of(type.record());

        assertThat(derived).isEqualTo(committed(SCHEMAS, type, derived));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theExampleIsWhatIsWrittenAndWhatIsRead(EventType type) throws IOException, UnreadableEventException {
        TwingeEvent event = Examples.of(type);
        byte[] written = EventCodec.encode(EVENT_ID, "example", Examples.CAUSED_AT, event);
        JsonNode example = committed(EXAMPLES, type, Schemas.JSON.readTree(written));

        assertThat(Schemas.JSON.readTree(written)).isEqualTo(example);
        Received read = EventCodec.decode(Schemas.JSON.writeValueAsBytes(example));
        assertThat(read.event()).isEqualTo(event);
        assertThat(read.id()).isEqualTo(EVENT_ID);
        assertThat(read.causedAt()).isEqualTo(Examples.CAUSED_AT);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theExampleKeepsTheSchema(EventType type) throws IOException {
        JsonNode schema = Schemas.JSON.readTree(SCHEMAS.resolve(file(type)).toFile());
        JsonNode example = Schemas.JSON.readTree(EXAMPLES.resolve(file(type)).toFile());

        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(example.get("data")))
                .isEmpty();
    }

    private static String file(EventType type) {
        return type.type().substring("org.twinge.".length()) + ".json";
    }

    private static JsonNode committed(Path folder, EventType type, JsonNode current) {
        Path file = folder.resolve(file(type));
        try {
            if (Boolean.getBoolean("twinge.contracts.write")) {
                Files.createDirectories(folder);
                Files.writeString(
                        file, Schemas.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(current) + "\n");
            }
            assertThat(file).as("the committed file of %s", type.type()).exists();
            return Schemas.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

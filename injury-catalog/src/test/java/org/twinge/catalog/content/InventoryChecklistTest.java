package org.twinge.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The list of everything that the catalogue must say, item by item: its entry, and how many facts each field has at
 * least. Nothing on it disappears unnoticed.
 */
class InventoryChecklistTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CHECKLIST = Path.of("src/test/resources/inventory-checklist.json");
    private static final Path CATALOG = Path.of("src/main/resources/catalog");

    record Item(String item, String entry, Map<String, Integer> fields) {}

    private final List<Item> checklist;

    InventoryChecklistTest() throws IOException {
        checklist = JSON.readValue(CHECKLIST.toFile(), new TypeReference<>() {});
    }

    @Test
    void everyItemIsThereWithEveryField() throws IOException {
        var missing = new ArrayList<String>();
        for (Item item : checklist) {
            Path file = CATALOG.resolve(item.entry() + ".json");
            if (!Files.exists(file)) {
                missing.add(item.item() + ": " + item.entry() + " is missing");
                continue;
            }
            missing(item, JSON.readTree(file.toFile())).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aFactTakenAwayIsNoticed() throws IOException {
        Item item = checklist.getFirst();
        var entry = (ObjectNode)
                JSON.readTree(CATALOG.resolve(item.entry() + ".json").toFile());
        ((ArrayNode) entry.get("causes")).remove(0);
        entry.remove("mechanism");

        assertThat(missing(item, entry))
                .containsExactlyInAnyOrder(
                        "A1 Shin splints: mechanism has 0 of 1", "A1 Shin splints: causes has 3 of 4");
    }

    @Test
    void everySectionIsOnTheList() {
        assertThat(checklist.stream().map(item -> item.item().replaceAll("[ ].*", "")))
                .contains("A1", "A7a", "A38", "B1", "B7", "C1", "C20", "D1", "D22", "E", "F", "H2", "H5")
                .hasSizeGreaterThan(200);
    }

    private static List<String> missing(Item item, JsonNode entry) {
        return item.fields().entrySet().stream()
                .filter(field -> count(entry.path(field.getKey())) < field.getValue())
                .map(field -> "%s: %s has %d of %d"
                        .formatted(item.item(), field.getKey(), count(entry.path(field.getKey())), field.getValue()))
                .toList();
    }

    private static int count(JsonNode value) {
        return value.isMissingNode() ? 0 : value.isArray() ? value.size() : 1;
    }
}

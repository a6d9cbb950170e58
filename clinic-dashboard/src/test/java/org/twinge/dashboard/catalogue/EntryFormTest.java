package org.twinge.dashboard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryFormTest {
    private final JsonNode entry = json("""
            {"id": "calf", "synonyms": ["tennis leg"], "highRisk": true,
             "signs": [{"fact": {"en": "one", "sources": ["dack"], "evidence": "paper"}},
                       {"fact": {"en": "two", "de": "zwei", "sources": ["dack", "roc"], "evidence": "paper"}}],
             "recovery": [{"from": 2}], "prevention": []}
            """);

    @Test
    void everythingThatIsSaidHasAFieldAndRoomForTheGerman() {
        assertThat(EntryForm.groups(entry))
                .extracting(EntryForm.Group::name)
                .containsExactly("id", "synonyms", "highRisk", "signs", "recovery", "prevention");
        assertThat(EntryForm.groups(entry).get(3).fields())
                .extracting(EntryForm.Field::path, EntryForm.Field::label, EntryForm.Field::value)
                .contains(
                        tuple("/signs/0/fact/de", "signs 1 · fact · de", ""),
                        tuple("/signs/1/fact/sources", "signs 2 · fact · sources", "dack\nroc"));
        assertThat(EntryForm.groups(entry).get(3).fields())
                .filteredOn(field -> field.begins().isPresent())
                .extracting(EntryForm.Field::path)
                .containsExactly("/signs/0/fact/en", "/signs/1/fact/en");
    }

    @Test
    void aFormThatSaysTheSameChangesNothing() {
        var form = new java.util.HashMap<String, List<String>>();
        EntryForm.groups(entry)
                .forEach(group -> group.fields().forEach(field -> form.put(field.path(), List.of(field.value()))));

        assertThat(EntryForm.filled(entry, form)).isEqualTo(entry);
    }

    @Test
    void whatIsTypedTakenOutAndAddedIsInTheEntry() {
        JsonNode filled = EntryForm.filled(
                entry,
                Map.of(
                        "/signs/0/fact/de", List.of("eins"),
                        "/signs/1/fact/de", List.of(" "),
                        "/synonyms", List.of("tennis leg\r\n\r\n pulled calf "),
                        "/recovery/0/from", List.of("3"),
                        "add", List.of("/signs"),
                        "remove", List.of("/signs/1")));

        assertThat(filled).isEqualTo(json("""
                {"id": "calf", "synonyms": ["tennis leg", "pulled calf"], "highRisk": false,
                 "signs": [{"fact": {"en": "one", "sources": ["dack"], "evidence": "paper", "de": "eins"}},
                           {"fact": {"en": "one", "sources": ["dack"], "evidence": "paper", "de": "eins"}}],
                 "recovery": [{"from": 3}], "prevention": []}
                """));
    }

    @Test
    void whatIsNoNumberGoesToTheCatalogueAsItIs() {
        assertThat(EntryForm.filled(entry, Map.of("/recovery/0/from", List.of("a few")))
                        .at("/recovery/0/from")
                        .asText())
                .isEqualTo("a few");
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

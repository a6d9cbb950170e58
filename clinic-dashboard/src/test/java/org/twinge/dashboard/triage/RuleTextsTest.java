package org.twinge.dashboard.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinge.dashboard.model.Level;

/** The rule book that ships has all its words in German. */
class RuleTextsTest {
    private static final Path RULE_BOOK = Path.of("../triage-service/src/main/resources/rulebook");

    private final ObjectMapper json = new ObjectMapper();
    private final RuleTexts texts = new RuleTexts(json);

    @Test
    void everyRuleOfTheShippedVersionSaysTheSameNumbersInGerman() throws Exception {
        JsonNode book = json.readTree(RULE_BOOK.resolve("book.json").toFile());
        Map<String, RuleTexts.Translated> german =
                texts.german(book.get("version").asText());

        assertThat(german.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        book.get("rules").valueStream().map(JsonNode::asText).toList());
        for (JsonNode id : book.get("rules")) {
            JsonNode rule = json.readTree(
                    RULE_BOOK.resolve("rules/" + id.asText() + ".json").toFile());
            var translated = german.get(id.asText());
            assertThat(numbers(translated.action()))
                    .as(id.asText())
                    .isEqualTo(numbers(rule.get("action").asText()));
            assertThat(translated.explanation()).isNotBlank();
            assertThat(translated.title()).isNotBlank();
        }
    }

    @Test
    void anotherVersionReadsAsPublished() {
        var rule = new FiredRule(
                "cardiac", Level.EMERGENCY, "title", "action", "because", "source", "UNREVIEWED", Map.of());

        assertThat(texts.of(rule, "2026.2", Locale.GERMAN).language()).isEqualTo("de");
        assertThat(texts.of(rule, "2026.1", Locale.GERMAN)).isEqualTo(new RuleText("en", "title", "action", "because"));
        assertThat(texts.of(rule, "../x", Locale.GERMAN).language()).isEqualTo("en");
        assertThat(texts.of(rule, "2026.2", Locale.ENGLISH).action()).isEqualTo("action");
    }

    private static String numbers(String words) {
        return words.replaceAll("[^0-9]+", " ").strip();
    }
}

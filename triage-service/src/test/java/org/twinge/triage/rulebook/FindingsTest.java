package org.twinge.triage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vocabulary people read: every question in both languages, with the words they use for it. */
class FindingsTest {
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        try (var in = FindingsTest.class.getResourceAsStream(VocabularyReader.RESOURCE)) {
            document = StrictJson.MAPPER.readTree(in);
        }
    }

    @Test
    void everyTextIsThereInEnglishAndGerman() {
        assertThat(document.path("findings")).allSatisfy(finding -> {
            both(finding.path("question"));
            finding.path("choices").forEach(choice -> both(choice.path("label")));
        });
    }

    @Test
    void aSynonymLeadsToOneFinding() {
        var taken = new HashMap<String, String>();
        for (JsonNode finding : document.path("findings")) {
            for (String language : List.of("en", "de")) {
                assertThat(finding.path("synonyms").path(language))
                        .as(finding.path("code").asText())
                        .isNotEmpty()
                        .allSatisfy(synonym -> assertThat(taken.put(
                                        language + ' ' + synonym.asText().toLowerCase(Locale.ROOT),
                                        finding.path("code").asText()))
                                .as(synonym.asText())
                                .isNull());
            }
        }
    }

    /** Hopping, pressing or rising on the toes can finish a break or a tear: ask what happened, never for a test. */
    @Test
    void nobodyIsAskedToTryIt() {
        assertThat(document.path("findings"))
                .map(finding -> finding.path("question").path("en").asText().toLowerCase(Locale.ROOT))
                .noneMatch(
                        question -> question.matches(".*\\b(hop|jump|try to|press on|push on|stand on|squeeze)\\b.*"));
        for (String code : List.of("cannot-take-four-steps", "knee-cannot-bend", "pain-on-muscle-stretch")) {
            assertThat(document.path("findings"))
                    .filteredOn(finding -> finding.path("code").asText().equals(code))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.at("/question/en").asText()).contains("(Do not ");
                        assertThat(finding.at("/question/de").asText()).contains("(Nicht ");
                    });
        }
    }

    private static void both(JsonNode text) {
        assertThat(text.path("en").asText()).isNotBlank();
        assertThat(text.path("de").asText())
                .isNotBlank()
                .isNotEqualTo(text.path("en").asText());
    }
}

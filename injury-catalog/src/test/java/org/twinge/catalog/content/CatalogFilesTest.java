package org.twinge.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogFilesTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final String FILE = "injuries/sore-toe.json";

    private final Map<String, String> files = new HashMap<>();

    @BeforeEach
    void oneSoundInjury() {
        files.put("catalog.json", """
                { "version": "1",
                  "sources": [{ "id": "doe", "title": "Toes", "author": "J. Doe" }],
                  "injuries": ["sore-toe"] }
                """);
        files.put(FILE, """
                { "id": "sore-toe",
                  "name": { "en": "Sore toe", "de": "Wunder Zeh" },
                  "synonyms": [],
                  "regions": ["forefoot"],
                  "kind": "overuse",
                  "summary": { "en": "It is sore.", "sources": ["doe"], "evidence": "expert-opinion" },
                  "signs": [{ "bearing": "opposing", "finding": "focal-bone-pain", "fact":
                    { "en": "Bone.", "sources": ["doe"], "evidence": "paper" } }],
                  "firstSteps": [{ "en": "Rest.", "sources": ["doe"], "evidence": "guideline" }],
                  "seeWhom": [{ "level": "ROUTINE", "who": ["podiatrist"], "fact":
                    { "en": "Later.", "sources": ["doe"], "evidence": "expert-opinion" } }],
                  "recovery": [{ "from": 1, "to": 2, "orLonger": false, "unit": "weeks", "fact":
                    { "en": "All.", "sources": ["doe"], "evidence": "expert-opinion" } }],
                  "redFlags": [],
                  "review": { "status": "unreviewed" } }
                """);
    }

    @Test
    void aSoundInjuryIsRead() {
        ShippedCatalog catalog = CatalogFiles.read(this::text, VALIDATOR);

        assertThat(catalog.version()).isEqualTo("1");
        assertThat(catalog.injuries()).singleElement().satisfies(injury -> {
            assertThat(injury.name().de()).isEqualTo("Wunder Zeh");
            assertThat(injury.signs().getFirst().finding()).isEqualTo("focal-bone-pain");
            assertThat(injury.facts()).hasSize(5);
        });
    }

    @Test
    void whatDoesNotExistIsRefusedAllAtOnce() {
        change("\"focal-bone-pain\"", "\"focal-bone-pian\"");
        change("\"forefoot\"", "\"toe\"");
        change("{ \"en\": \"Rest.\", \"sources\": [\"doe\"]", "{ \"en\": \"Rest.\", \"sources\": [\"roe\"]");

        refused(
                FILE + ": regions: there is no body region toe",
                FILE + ": firstSteps[0].sources: there is no source roe",
                FILE + ": signs[0].finding: there is no finding focal-bone-pian");
    }

    @Test
    void aFindingIsAYesNoQuestion() {
        change("\"focal-bone-pain\"", "\"pain\"");

        refused(FILE + ": signs[0].finding: there is no finding pain");
    }

    @Test
    void whatIsMissingIsNamed() {
        change("\"kind\": \"overuse\",", "");
        change("\"en\": \"It is sore.\", \"sources\": [\"doe\"],", "\"en\": \" \", \"sources\": [],");
        change("\"unit\": \"weeks\", ", "");

        refused(
                FILE + ": kind: must not be null",
                FILE + ": recovery[0].unit: must not be null",
                FILE + ": summary.en: must not be blank",
                FILE + ": summary.sources: must not be empty");
    }

    @Test
    void aFieldNobodyKnowsIsRefusedWithItsLine() {
        change("\"review\": {", "\"review\": { \"reviewer\": \"Dr. Who\",");

        refusedBeginning(FILE + ":15: review.reviewer: Unrecognized field");
    }

    @Test
    void anUnknownWordIsRefusedWithItsLine() {
        change("\"bearing\": \"opposing\"", "\"bearing\": \"perhaps\"");

        refusedBeginning(FILE + ":7: signs[0].bearing: Cannot deserialize");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        change("\"to\": 2", "\"to\": 0");

        refusedBeginning(FILE + ":13: recovery[0]: ");
    }

    @Test
    void aRangeWithoutAnEndSaysThatItIsOpen() {
        change("\"to\": 2, ", "");

        refusedBeginning(FILE + ":13: recovery[0]: ");
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() {
        change("\"synonyms\": [],", "\"synonyms\": [");

        refusedBeginning(FILE + ":4: synonyms");
    }

    @Test
    void aListedFileThatIsNotThereIsRefused() {
        files.remove(FILE);

        refused(FILE + ": is missing");
    }

    @Test
    void aFileWithAnotherIdIsRefused() {
        change("\"id\": \"sore-toe\"", "\"id\": \"sore-heel\"");

        refused(FILE + ": id: is not that of the file");
    }

    @Test
    void twiceTheSameIsRefused() {
        files.computeIfPresent(
                "catalog.json", (name, text) -> text.replace("[\"sore-toe\"]", "[\"sore-toe\", \"sore-toe\"]"));

        refused("catalog.json: injuries: sore-toe is there twice");
    }

    private Optional<String> text(String file) {
        return Optional.ofNullable(files.get(file));
    }

    private void change(String from, String to) {
        assertThat(files.get(FILE)).containsOnlyOnce(from);
        files.computeIfPresent(FILE, (name, text) -> text.replace(from, to));
    }

    private void refused(String... reasons) {
        assertThatExceptionOfType(RefusedContentException.class)
                .isThrownBy(() -> CatalogFiles.read(this::text, VALIDATOR))
                .withMessage(String.join("\n", reasons));
    }

    private void refusedBeginning(String reason) {
        assertThatExceptionOfType(RefusedContentException.class)
                .isThrownBy(() -> CatalogFiles.read(this::text, VALIDATOR))
                .withMessageStartingWith(reason);
    }
}

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
                  "rules": ["bone-stress"],
                  "entries": { "sources": ["doe"], "injuries": ["sore-toe"], "exercises": ["toe-wiggle"] } }
                """);
        files.put("sources/doe.json", """
                { "id": "doe", "title": "Toes", "author": "J. Doe" }
                """);
        files.put("exercises/toe-wiggle.json", """
                { "id": "toe-wiggle", "name": { "en": "Toe wiggle", "de": "Zehen wackeln" }, "purpose": "mobility",
                  "regions": ["forefoot"],
                  "how": [{ "en": "Wiggle.", "sources": ["doe"], "evidence": "expert-opinion" }] }
                """);
        files.put(FILE, """
                { "id": "sore-toe",
                  "name": { "en": "Sore toe", "de": "Wunder Zeh" },
                  "synonyms": [],
                  "regions": ["forefoot"],
                  "kind": "overuse", "depth": "short", "audience": "everyone",
                  "summary": { "en": "It is sore.", "de": "Wund.", "sources": ["doe"], "evidence": "expert-opinion" },
                  "signs": [{ "bearing": "opposing", "finding": "focal-bone-pain", "fact":
                    { "en": "Bone.", "sources": ["doe"], "evidence": "paper" } }],
                  "firstSteps": [{ "en": "Rest.", "de": "Ruhe.", "sources": ["doe"], "evidence": "guideline" }],
                  "rehab": [{ "phase": "strength", "painLimit": { "atMost": 2, "settledByNextMorning": true },
                    "begins": { "en": "Soon.", "sources": ["doe"], "evidence": "expert-opinion" },
                    "prescriptions": [{ "exercise": "toe-wiggle", "dose": { "reps": { "from": 10, "orMore": false }, "perSide": true },
                      "fact": { "en": "Often.", "sources": ["doe"], "evidence": "expert-opinion" } }] }],
                  "recovery": [{ "from": 1, "to": 2, "orLonger": false, "unit": "weeks", "fact":
                    { "en": "All.", "sources": ["doe"], "evidence": "expert-opinion" } }],
                  "seeWhom": [{ "level": "ROUTINE", "who": ["podiatrist"], "fact":
                    { "en": "Later.", "de": "Später.", "sources": ["doe"], "evidence": "expert-opinion" } }],
                  "redFlags": [{ "rule": "bone-stress", "fact":
                    { "en": "Bone.", "sources": ["doe"], "evidence": "expert-opinion" } }],
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
            assertThat(injury.facts()).hasSize(8);
        });
    }

    @Test
    void whatDoesNotExistIsRefusedAllAtOnce() {
        change("\"focal-bone-pain\"", "\"focal-bone-pian\"");
        change("\"forefoot\"", "\"toe\"");
        change("\"Ruhe.\", \"sources\": [\"doe\"]", "\"Ruhe.\", \"sources\": [\"roe\"]");
        change("\"exercise\": \"toe-wiggle\"", "\"exercise\": \"toe-wriggle\"");
        change("\"rule\": \"bone-stress\"", "\"rule\": \"bone-strss\"");
        change("\"de\": \"Später.\", ", "");

        refused(
                FILE + ": rehab: there is no toe-wriggle in exercises",
                FILE + ": sources: there is no source roe",
                FILE + ": regions: there is no body region toe",
                FILE + ": signs: there is no finding focal-bone-pian",
                FILE + ": redFlags: there is no triage rule bone-strss",
                FILE + ": seeWhom[0].de: athletes see this line in German too");
    }

    @Test
    void aFindingIsAYesNoQuestion() {
        change("\"focal-bone-pain\"", "\"pain\"");

        refused(FILE + ": signs: there is no finding pain");
    }

    @Test
    void whatIsMissingIsNamed() {
        change("\"kind\": \"overuse\", ", "");
        change(
                "\"It is sore.\", \"de\": \"Wund.\", \"sources\": [\"doe\"],",
                "\" \", \"de\": \"Wund.\", \"sources\": [],");
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

        refusedBeginning(FILE + ":20: review.reviewer: Unrecognized field");
    }

    @Test
    void anUnknownWordIsRefusedWithItsLine() {
        change("\"bearing\": \"opposing\"", "\"bearing\": \"perhaps\"");

        refusedBeginning(FILE + ":7: signs[0].bearing: Cannot deserialize");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        change("\"to\": 2", "\"to\": 0");

        refusedBeginning(FILE + ":15: recovery[0]: ");
    }

    @Test
    void aRangeWithoutAnEndSaysThatItIsOpen() {
        change("\"to\": 2, ", "");

        refusedBeginning(FILE + ":15: recovery[0]: ");
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() {
        change("\"synonyms\": [],", "\"synonyms\": [");

        refusedBeginning(FILE + ":4: synonyms");
    }

    @Test
    void aDoseWithoutAnAmountIsRefusedWithItsLine() {
        change("\"reps\": { \"from\": 10, \"orMore\": false }, ", "");

        refusedBeginning(FILE + ":12: rehab[0].prescriptions[0].dose: ");
    }

    @Test
    void aFullEntryIsWhole() {
        change("\"depth\": \"short\"", "\"depth\": \"full\"");

        refused(FILE + ": depth: a full entry has causes, rehabilitation and a return to running");
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

    @Test
    void aKindNobodyKnowsIsRefused() {
        files.computeIfPresent("catalog.json", (name, text) -> text.replace("\"exercises\"", "\"recipes\""));

        refused(
                "catalog.json: entries: there is no kind recipes",
                FILE + ": rehab: there is no toe-wiggle in exercises");
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

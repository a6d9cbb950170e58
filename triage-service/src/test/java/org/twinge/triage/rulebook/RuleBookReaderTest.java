package org.twinge.triage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A broken rule book is refused with every reason at once. */
class RuleBookReaderTest {

    @Test
    void theShippedBookIsValid() {
        assertThat(Shipped.BOOK.rules()).hasSize(56);
    }

    @Test
    void unknownFindingIsRefused() {
        assertThat(reasons(rule -> rule.put("when", "sadle-numbness")))
                .contains("cauda-equina: sadle-numbness is no known finding");
    }

    @Test
    void negatedFindingIsRefused() {
        assertThat(reasons(rule ->
                        rule.set("when", json("{\"any\": [\"saddle-numbness\", {\"not\": \"limb-numbness\"}]}"))))
                .contains("cauda-equina: negates the finding limb-numbness");
    }

    @Test
    void negatedContextIsTaken() {
        String context = "{\"all\": [{\"any\": [\"saddle-numbness\", \"bladder-or-bowel-change\","
                + " \"loss-of-sexual-function\", \"weakness-in-both-legs\", \"sciatica-in-both-legs\"]},"
                + " {\"not\": {\"number\": \"age\", \"to\": 3}}]}";
        assertThat(reasons(rule -> rule.set("when", json(context)))).noneMatch(reason -> reason.contains("negates"));
    }

    @Test
    void missingSourceIsRefused() {
        assertThat(reasons(rule -> rule.remove("source"))).containsExactly("cauda-equina: no source");
    }

    @Test
    void missingTestCasesAreRefused() {
        assertThat(reasons(rule -> rule.remove("cases")))
                .containsExactly(
                        "cauda-equina: no POSITIVE test case",
                        "cauda-equina: no NEAR_MISS test case",
                        "cauda-equina: no NEGATED test case",
                        "cauda-equina: no UNKNOWN test case");
    }

    @Test
    void aRuleThatContradictsItsOwnCaseIsRefused() {
        assertThat(reasons(rule -> rule.put("when", "bladder-or-bowel-change")))
                .contains(
                        "cauda-equina, case \"numb between the legs since this morning, no back pain\": is NO, not YES");
    }

    @Test
    void duplicateIdIsRefused() {
        assertThat(refusal(document -> {
                    var rules = (ArrayNode) document.path("rules");
                    rules.add(rules.get(0).deepCopy());
                }))
                .containsExactly("cardiac: this id is taken");
    }

    @Test
    void misspeltFieldIsRefused() {
        assertThat(reasons(rule -> rule.put("whenn", "x"))).containsExactly("cauda-equina: unknown field whenn");
    }

    @Test
    void impossibleConditionsAreRefused() {
        assertThat(reasons(rule -> rule.set("when", json("{\"number\": \"pain\", \"from\": 11}"))))
                .contains("cauda-equina: pain can never be in that range");
        assertThat(reasons(rule -> rule.set("when", json("{\"atLeast\": 2, \"of\": [\"fever\"]}"))))
                .contains("cauda-equina: a condition asks 2 of 1");
        assertThat(reasons(rule -> rule.set("when", json("{\"choice\": \"gait\", \"in\": [\"hopping\"]}"))))
                .contains("cauda-equina: gait does not offer all of [hopping]");
        assertThat(reasons(rule -> rule.put("when", "pain"))).contains("cauda-equina: pain is no yes-or-no");
        assertThat(reasons(rule -> rule.remove("when"))).contains("cauda-equina: no condition");
    }

    @Test
    void unknownLevelIsRefused() {
        assertThat(reasons(rule -> rule.put("level", "URGENT")))
                .containsExactly("cauda-equina: unknown Level \"URGENT\"");
    }

    @Test
    void aBookWithoutEmergencyRulesIsRefused() {
        assertThat(refusal(document -> ((ArrayNode) document.path("rules")).removeAll()))
                .containsExactly("book: no emergency rule");
    }

    @Test
    void allReasonsComeAtOnce() {
        assertThat(reasons(rule -> {
                    rule.remove("source");
                    rule.remove("action");
                    rule.put("level", "URGENT");
                }))
                .hasSize(3);
    }

    @Test
    void everyFileThatIsMissingOrNoJsonIsNamed() {
        Map<String, String> files =
                Map.of("book.json", "{\"rules\": [\"one\", \"two\"]}", "rules/one.json", "{\"id\":");
        assertThatThrownBy(() -> RuleBookFiles.assemble(name -> Optional.ofNullable(files.get(name))))
                .isInstanceOfSatisfying(
                        RefusedRuleBook.class,
                        refused -> assertThat(refused.reasons())
                                .satisfiesExactly(
                                        one -> assertThat(one).startsWith("rules/one.json: Unexpected end-of-input"),
                                        two -> assertThat(two).isEqualTo("rules/two.json: is missing")));
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThatThrownBy(() -> RuleBookReader.read("{\"version\": \"1\", \"version\": \"2\"}", Shipped.VOCABULARY))
                .isInstanceOf(RefusedRuleBook.class)
                .hasMessageContaining("Duplicate field 'version'");
    }

    private static List<String> reasons(Consumer<ObjectNode> change) {
        return refusal(document -> {
            for (var rule : document.path("rules")) {
                if (rule.path("id").asText().equals("cauda-equina")) {
                    change.accept((ObjectNode) rule);
                }
            }
        });
    }

    private static List<String> refusal(Consumer<ObjectNode> change) {
        try {
            var document = (ObjectNode) StrictJson.MAPPER.readTree(RuleBookFiles.shipped());
            change.accept(document);
            RuleBookReader.read(document.toString(), Shipped.VOCABULARY);
            return List.of();
        } catch (RefusedRuleBook e) {
            return e.reasons();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return StrictJson.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

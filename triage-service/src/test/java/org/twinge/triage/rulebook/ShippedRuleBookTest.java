package org.twinge.triage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.CareLevel;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Level;
import org.twinge.triage.model.Rule;

class ShippedRuleBookTest {

    /** Findings that mean something only next to another one. Whoever adds a code here has thought about it. */
    private static final Set<String> HARMLESS_ALONE = Set.of(
            // risks and circumstances, not signs
            "recent-immobility-or-surgery",
            "clot-or-cancer-history",
            "long-exertion-within-24h",
            "drank-much",
            "very-hot",
            "injured",
            "head-or-neck-blow",
            // ordinary in runners unless something joins it; pain and gait judge them
            "pain-on-breathing-in",
            "worsening-headache",
            "vomiting",
            "muscle-swelling",
            "limb-tense",
            "pain-on-muscle-stretch",
            "calf-pain",
            "joint-cannot-move",
            "fever",
            "feeling-ill",
            "malleolus-tender",
            "midfoot-bone-tender",
            "kneecap-or-outer-knee-bone-tender",
            "knee-cannot-bend",
            "focal-bone-pain",
            "worse-the-longer-the-run",
            "pain-at-rest-or-night",
            "groin-or-front-hip-pain",
            "pain-on-impact",
            "back-pain",
            "back-pain-on-arching",
            "first-back-pain",
            "joint-or-bone-swelling",
            "sudden-muscle-pain",
            "bruise",
            "leg-dent-or-veins",
            // histories: they change what something else means
            "cancer-history",
            "steroids-or-weak-bones",
            "infection-risk",
            // the tissue rule, which has no say in the level
            "settled-next-morning",
            "tendon-limit-by-clinician");

    @Test
    void onlyTheseFindingsAreNoReasonToSeeSomebodyByThemselves() {
        var harmless = new TreeSet<String>();
        for (String code : Shipped.VOCABULARY.yesNoCodes()) {
            var report = Shipped.yes(code)
                    .with(Answers.AGE, new Answer.Amount(35))
                    .with(Answers.GAIT, new Answer.Chosen("normal"));
            if (Shipped.BOOK.assess(report).level() == Level.SELF_CARE) {
                harmless.add(code);
            }
        }
        harmless.removeAll(patterns());
        assertThat(harmless).containsExactlyInAnyOrderElementsOf(HARMLESS_ALONE);
    }

    @Test
    void everyFindingIsAskedByARuleOrTellsInjuriesApart() {
        Set<String> asked = new TreeSet<>(patterns());
        Shipped.BOOK.rules().forEach(rule -> rule.when().codes().forEach(asked::add));
        asked.addAll(List.of("settled-next-morning", "tendon-limit-by-clinician")); // by the tissue rule
        assertThat(asked).containsAll(Shipped.VOCABULARY.yesNoCodes());
    }

    /** What the catalogue alone uses: it tells one injury from another and decides no level. */
    private static Set<String> patterns() {
        return Shipped.VOCABULARY.byCode().values().stream()
                .filter(finding -> finding.category().equals("pattern"))
                .map(Finding::code)
                .collect(Collectors.toSet());
    }

    /** Each alternative of an emergency rule has its own positive case, and its own case in which it is the open question. */
    @Test
    void everyFindingOfAnEmergencyRuleIsTriedYesAndUnknown() {
        for (Rule rule : Shipped.BOOK.rules()) {
            if (rule.level() == Level.EMERGENCY) {
                assertThat(rule.when().codes()).allSatisfy(code -> {
                    assertThat(rule.cases())
                            .as("%s: positive case that needs %s", rule.id(), code)
                            .anyMatch(c -> c.kind() == Rule.Kind.POSITIVE && needs(rule, c.answers(), code));
                    assertThat(rule.cases())
                            .as("%s: case in which %s is open", rule.id(), code)
                            .anyMatch(c -> c.kind() == Rule.Kind.UNKNOWN
                                    && !c.answers().byCode().containsKey(code));
                });
            }
        }
    }

    @Test
    void dangerousHelpIsNamed() {
        for (String rule : List.of("cardiac", "syncope", "stroke", "seizure", "pulmonary-embolism")) {
            assertThat(action(rule)).contains("Do not drive yourself");
        }
        assertThat(action("heat-stroke")).startsWith("Cool first, then transport");
        assertThat(action("hyponatraemia")).contains("Give no water");
        for (String rule : List.of("bone-stress", "high-risk-bone-stress", "pars")) {
            assertThat(action(rule)).containsIgnoringCase("no").contains("anti-inflammatory painkillers");
        }
        assertThat(action("rhabdomyolysis")).contains("no painkillers of the ibuprofen kind");
        for (String rule : List.of("acute-compartment", "limb-threat", "scrotal")) {
            assertThat(action(rule)).contains("Nothing to eat or drink");
        }
    }

    private static String action(String id) {
        return Shipped.BOOK.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow()
                .action();
    }

    @Test
    void nothingClaimsAReviewThatDidNotHappen() {
        assertThat(Shipped.BOOK.rules()).allMatch(rule -> rule.review().status() == Rule.Review.Status.UNREVIEWED);
    }

    @Test
    void levelsAreCalledWhatEverybodyElseCallsThem() {
        assertThat(Level.values())
                .extracting(Level::name)
                .containsExactly(
                        Arrays.stream(CareLevel.values()).map(CareLevel::name).toArray(String[]::new));
    }

    private static boolean needs(Rule rule, Answers answers, String code) {
        var without = new TreeMap<>(answers.byCode());
        without.remove(code);
        return rule.when().holds(Answers.of(without)) != rule.when().holds(answers);
    }
}

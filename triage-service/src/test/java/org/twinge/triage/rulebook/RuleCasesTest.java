package org.twinge.triage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Rule;
import org.twinge.triage.model.Rule.Kind;
import org.twinge.triage.model.Truth;

/** What each kind of case has to show, beyond what the rule book's own check asks of it. */
class RuleCasesTest {

    @Test
    void everyRuleHasCasesOfEveryKind() {
        assertThat(Shipped.BOOK.rules()).allSatisfy(rule -> {
            var kinds = EnumSet.noneOf(Kind.class);
            rule.cases().forEach(testCase -> kinds.add(testCase.kind()));
            assertThat(kinds).as(rule.id()).containsExactly(Kind.values());
        });
    }

    @Test
    void noCaseIsToldTwice() {
        assertThat(Shipped.BOOK.rules()).allSatisfy(rule -> {
            var stories = new HashSet<String>();
            var answers = new HashSet<Answers>();
            assertThat(rule.cases()).as(rule.id()).allMatch(c -> stories.add(c.story()) && answers.add(c.answers()));
        });
    }

    @Test
    void aBoundaryCaseIsTheLeastThatFiresTheRule() {
        forEach(Kind.BOUNDARY, (rule, testCase) -> {
            for (String code : testCase.answers().byCode().keySet()) {
                var fewer = new TreeMap<>(testCase.answers().byCode());
                fewer.remove(code);
                assertThat(truth(rule, Answers.of(fewer)))
                        .as("%s without %s", rule.id(), code)
                        .isNotEqualTo(Truth.YES);
            }
        });
    }

    @Test
    void whereSeveralRulesFireTheMostUrgentDecides() {
        forEach(Kind.SEVERAL, (rule, testCase) -> {
            var assessment = Shipped.BOOK.assess(testCase.answers());
            assertThat(assessment.fired()).as(rule.id()).hasSizeGreaterThan(1);
            assertThat(assessment.fired())
                    .allMatch(fired -> assessment.level().atLeast(fired.rule().level()));
            assertThat(assessment.level().atLeast(rule.level())).as(rule.id()).isTrue();
        });
    }

    @Test
    void aContradictionIsSeenAndSilencesNothing() {
        forEach(Kind.CONTRADICTORY, (rule, testCase) -> {
            var assessment = Shipped.BOOK.assess(testCase.answers());
            assertThat(assessment.contradictions()).as(rule.id()).isNotEmpty();
            assertThat(assessment.level().atLeast(rule.level())).as(rule.id()).isTrue();
        });
    }

    @Test
    void everyReadingHasACaseThatNeedsIt() {
        var contradicted = new HashSet<String>();
        forEach(
                Kind.CONTRADICTORY,
                (rule, testCase) -> Shipped.BOOK
                        .hear(testCase.answers())
                        .contradictions()
                        .forEach(contradiction -> contradicted.add(contradiction.because())));
        assertThat(Shipped.BOOK.readings()).allMatch(reading -> contradicted.contains(reading.because()));
    }

    private static void forEach(Kind kind, BiConsumer<Rule, Rule.Case> check) {
        Shipped.BOOK
                .rules()
                .forEach(rule -> rule.cases().stream()
                        .filter(testCase -> testCase.kind() == kind)
                        .forEach(testCase -> check.accept(rule, testCase)));
    }

    private static Truth truth(Rule rule, Answers given) {
        return rule.when().holds(Shipped.BOOK.hear(given).answers());
    }
}

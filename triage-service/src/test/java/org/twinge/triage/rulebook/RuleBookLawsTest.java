package org.twinge.triage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Assessment;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Level;
import org.twinge.triage.model.PainColour;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.Truth;

/** What holds for every report under the shipped rule book. */
class RuleBookLawsTest {
    private static final int SCREEN = 12;

    @Property
    void aFurtherYesNeverLowersTheLevel(@ForAll("reports") Answers report, @ForAll("codes") String code) {
        Level before = Shipped.BOOK.assess(report).level();
        Level after = Shipped.BOOK.assess(with(report, code, Truth.YES)).level();
        assertThat(after.atLeast(before)).isTrue();
    }

    @Property
    void answeringAnUnknownWithNoNeverRaisesTheLevel(@ForAll("reports") Answers report, @ForAll("codes") String code) {
        Level before = Shipped.BOOK.assess(with(report, code, Truth.UNKNOWN)).level();
        Level after = Shipped.BOOK.assess(with(report, code, Truth.NO)).level();
        assertThat(before.atLeast(after)).isTrue();
    }

    @Property
    void theOrderOfRulesAndAnswersIsIrrelevant(@ForAll("reports") Answers report, @ForAll Random random) {
        var rules = new ArrayList<>(Shipped.BOOK.rules());
        Collections.shuffle(rules, random);
        var codes = new ArrayList<>(report.byCode().keySet());
        Collections.shuffle(codes, random);
        Answers reordered = Answers.NONE;
        for (String code : codes) {
            reordered = reordered.with(code, report.byCode().get(code));
        }
        var book = Shipped.BOOK;
        var shuffled = new RuleBook(
                book.version(),
                book.painScale(),
                book.tissueRule(),
                book.advice(),
                book.incomplete(),
                book.guardian(),
                book.readings(),
                rules);

        var one = book.assess(report);
        var other = shuffled.assess(reordered);
        assertThat(other.level()).isEqualTo(one.level());
        assertThat(other.unsettled()).isEqualTo(one.unsettled());
        assertThat(Set.copyOf(other.fired())).isEqualTo(Set.copyOf(one.fired()));
        assertThat(Set.copyOf(other.undetermined())).isEqualTo(Set.copyOf(one.undetermined()));
        assertThat(Set.copyOf(other.openQuestions())).isEqualTo(Set.copyOf(one.openQuestions()));
    }

    @Property
    void whoeverAnswersNoEmergencyQuestionIsNeverSentHome(@ForAll("facts") Answers factsOnly) {
        var assessment = Shipped.BOOK.assess(factsOnly);
        assertThat(assessment.unsettled()).isTrue();
        assertThat(assessment.level()).isNotEqualTo(Level.SELF_CARE);
    }

    @Property
    void anOpenEmergencyQuestionIsNeverSelfCare(@ForAll("reports") Answers report) {
        var assessment = Shipped.BOOK.assess(report);
        assertThat(assessment.unsettled() && assessment.level() == Level.SELF_CARE)
                .isFalse();
    }

    /** Whoever keeps answering the questions that are asked comes to a settled end, without being asked twice. */
    @Property
    void answeringTheOpenQuestionsSettlesEveryReport(@ForAll("reports") Answers report, @ForAll Random random) {
        var asked = new HashSet<String>();
        var open = Shipped.BOOK.assess(report).openQuestions();
        while (!open.isEmpty()) {
            assertThat(asked.add(open.getFirst())).isTrue();
            report = report.with(
                    open.getFirst(),
                    someAnswer(Shipped.VOCABULARY.finding(open.getFirst()).orElseThrow(), random));
            open = Shipped.BOOK.assess(report).openQuestions();
        }
        assertThat(Shipped.BOOK.assess(report).undetermined()).isEmpty();
    }

    /** The interview may stop here: whatever else is answered, short of contradicting what was said, raises nothing. */
    @Property
    void whenNothingMoreIsAskedNothingMoreCanRaiseTheLevel(
            @ForAll("reports") Answers report, @ForAll("reports") Answers more) {
        for (Answers known = report; ; ) {
            var assessment = Shipped.BOOK.assess(known);
            var next = assessment.nextQuestions(Set.of(), SCREEN);
            if (next.isEmpty()) {
                Level decided = decided(assessment);
                var all = Shipped.BOOK.assess(fill(known, more));
                if (all.contradictions().equals(assessment.contradictions())) {
                    assertThat(decided(all)).isEqualTo(decided);
                }
                return;
            }
            for (String code : next) {
                known = known.with(
                        code, someAnswer(Shipped.VOCABULARY.finding(code).orElseThrow(), new Random(code.hashCode())));
            }
        }
    }

    @Test
    void theEmergencyQuestionsFitOnFourScreens() {
        assertThat(screensUntilSettled()).isLessThanOrEqualTo(4);
    }

    @Test
    void whoKnowsNothingIsNotAskedTwiceAndNotSentHome() {
        Answers known = Answers.NONE;
        var next = Shipped.BOOK.assess(known).nextQuestions(Set.of(), SCREEN);
        while (!next.isEmpty()) {
            for (String code : next) {
                assertThat(known.byCode()).doesNotContainKey(code);
                known = with(known, code, Truth.UNKNOWN);
            }
            next = Shipped.BOOK.assess(known).nextQuestions(known.byCode().keySet(), SCREEN);
        }
        assertThat(Shipped.BOOK.assess(known).incomplete()).isTrue();
        assertThat(known.byCode().keySet()).contains("chest-pain", "pain", "missed-periods");
    }

    /** What somebody did elsewhere, such as how much they ran, is no answer to any question: only findings decide. */
    @Property
    void whatIsNoFindingNeverChangesTheAssessment(@ForAll("reports") Answers report, @ForAll double load) {
        var withLoad = report.with("load-of-the-last-weeks", new Answer.Amount(load));
        assertThat(Shipped.BOOK.assess(withLoad)).isEqualTo(Shipped.BOOK.assess(report));
    }

    /** Every rule has a report that would get a lower level without it. */
    @Test
    void noRuleIsShadowed() {
        assertThat(Shipped.BOOK.rules()).allSatisfy(rule -> {
            var others = new ArrayList<>(Shipped.BOOK.rules());
            others.remove(rule);
            assertThat(rule.cases()).as(rule.id()).anySatisfy(testCase -> {
                Answers heard = Shipped.BOOK.hear(testCase.answers()).answers();
                assertThat(rule.when().holds(heard)).isEqualTo(Truth.YES);
                assertThat(others)
                        .noneMatch(other -> other.level().atLeast(rule.level())
                                && other.when().holds(heard) == Truth.YES);
            });
        });
    }

    @Property
    void redPainUnder18IsSeenWithin48Hours(@ForAll("reports") Answers report) {
        var child = Shipped.BOOK.assess(report.with(Answers.AGE, new Answer.Amount(17)));
        if (child.painColour().equals(Optional.of(PainColour.RED))) {
            assertThat(child.level().atLeast(Level.SOON)).isTrue();
        }
    }

    @Test
    void everyLevelIsReachable() {
        var levels = new HashSet<Level>();
        levels.add(Shipped.BOOK.assess(Shipped.yes()).level());
        Shipped.BOOK
                .rules()
                .forEach(rule -> rule.cases()
                        .forEach(testCase -> levels.add(
                                Shipped.BOOK.assess(testCase.answers()).level())));
        assertThat(levels).containsExactlyInAnyOrder(Level.values());
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of(Shipped.VOCABULARY.yesNoCodes());
    }

    /** Mostly "no", as real reports are, with a few yes and a few open answers. */
    @Provide
    Arbitrary<Answers> reports() {
        var few = Arbitraries.of(Shipped.VOCABULARY.yesNoCodes()).set().ofMaxSize(5);
        return Combinators.combine(few, few, facts()).as((yes, unknown, facts) -> {
            Answers report = Shipped.yes(yes);
            for (String code : unknown) {
                report = with(report, code, Truth.UNKNOWN);
            }
            for (var fact : facts.byCode().entrySet()) {
                report = report.with(fact.getKey(), fact.getValue());
            }
            return report;
        });
    }

    /** Only numbers and choices; each may be missing. */
    @Provide
    Arbitrary<Answers> facts() {
        return Arbitraries.randoms().map(random -> {
            Answers facts = Answers.NONE;
            for (Finding finding : Shipped.VOCABULARY.byCode().values()) {
                boolean yesNo = finding.type() instanceof Finding.Type.YesNoUnknown;
                if (!yesNo && random.nextInt(4) > 0) {
                    facts = facts.with(finding.code(), someAnswer(finding, random));
                }
            }
            return facts;
        });
    }

    private static Answer someAnswer(Finding finding, Random random) {
        return switch (finding.type()) {
            case Finding.Type.YesNoUnknown yesNo -> new Answer.Said(Truth.of(random.nextBoolean()));
            case Finding.Type.Measure number ->
                new Answer.Amount(number.min() + random.nextInt(1 + (int) Math.min(30, number.max() - number.min())));
            case Finding.Type.Choice choice ->
                new Answer.Chosen(choice.options()
                        .get(random.nextInt(choice.options().size()))
                        .code());
        };
    }

    private static int screensUntilSettled() {
        Answers known = Answers.NONE.with(Answers.AGE, new Answer.Amount(35));
        int screens = 0;
        while (Shipped.BOOK.assess(known).unsettled()) {
            for (String code :
                    Shipped.BOOK.assess(known).nextQuestions(known.byCode().keySet(), SCREEN)) {
                known = with(known, code, Truth.NO);
            }
            screens++;
        }
        return screens;
    }

    private static Level decided(Assessment assessment) {
        return assessment.fired().isEmpty()
                ? Level.SELF_CARE
                : assessment.fired().getFirst().rule().level();
    }

    private static Answers fill(Answers known, Answers more) {
        var all = new TreeMap<>(more.byCode());
        known.byCode().forEach((code, answer) -> {
            if (!answer.equals(new Answer.Said(Truth.UNKNOWN))) {
                all.put(code, answer);
            }
        });
        return Answers.of(all);
    }

    private static Answers with(Answers report, String code, Truth truth) {
        return report.with(code, new Answer.Said(truth));
    }
}

package org.twinge.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.twinge.triage.model.Condition.All;
import org.twinge.triage.model.Condition.Any;
import org.twinge.triage.model.Condition.AtLeast;
import org.twinge.triage.model.Condition.Between;
import org.twinge.triage.model.Condition.Not;
import org.twinge.triage.model.Condition.OneOf;
import org.twinge.triage.model.Condition.Yes;

class ConditionTest {
    private static final List<String> CODES = List.of("a", "b", "c", "d");
    private static final Condition A = new Yes("a");
    private static final Condition B = new Yes("b");
    private static final Condition C = new Yes("c");

    @Test
    void unansweredIsUnknownNotNo() {
        assertThat(A.holds(Answers.NONE)).isEqualTo(Truth.UNKNOWN);
        assertThat(new Not(A).holds(Answers.NONE)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void boundsAreIncluded() {
        var atMostTen = new Between("days", Double.NEGATIVE_INFINITY, 10);
        assertThat(atMostTen.holds(days(10))).isEqualTo(Truth.YES);
        assertThat(atMostTen.holds(days(10.5))).isEqualTo(Truth.NO);
        assertThat(new Between("days", 7, 10).holds(days(7))).isEqualTo(Truth.YES);
        assertThat(new Between("days", 7, 10).holds(days(6.9))).isEqualTo(Truth.NO);
        assertThat(atMostTen.holds(Answers.NONE)).isEqualTo(Truth.UNKNOWN);
        assertThat(atMostTen.open(Answers.NONE)).containsExactly("days");
    }

    @Test
    void oneOfLooksAtTheChoice() {
        var limping = new OneOf("gait", Set.of("changed", "cannot-bear-weight"));
        assertThat(limping.holds(gait("changed"))).isEqualTo(Truth.YES);
        assertThat(limping.holds(gait("normal"))).isEqualTo(Truth.NO);
        assertThat(limping.open(Answers.NONE)).containsExactly("gait");
    }

    @Test
    void atLeastCounts() {
        var twoOfThree = new AtLeast(2, List.of(A, B, C));
        assertThat(twoOfThree.holds(said(Map.of("a", Truth.YES, "b", Truth.YES))))
                .isEqualTo(Truth.YES);
        assertThat(twoOfThree.holds(said(Map.of("a", Truth.YES, "b", Truth.NO))))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(twoOfThree.holds(said(Map.of("a", Truth.NO, "b", Truth.NO)))).isEqualTo(Truth.NO);
        assertThat(twoOfThree.open(said(Map.of("a", Truth.YES)))).containsExactly("b", "c");
    }

    @Test
    void ofSeveralNecessaryThingsOnlyTheNextIsAsked() {
        var rule = new All(List.of(A, new Any(List.of(B, C))));
        assertThat(rule.open(Answers.NONE)).containsExactly("a");
        assertThat(rule.open(said(Map.of("a", Truth.YES)))).containsExactly("b", "c");
        assertThat(rule.open(said(Map.of("a", Truth.YES, "b", Truth.NO)))).containsExactly("c");
        assertThat(rule.open(said(Map.of("a", Truth.NO)))).isEmpty();
    }

    @Test
    void whoDoesNotKnowIsAskedTheNextThing() {
        var rule = new All(List.of(A, B));
        assertThat(rule.open(said(Map.of("a", Truth.UNKNOWN)))).containsExactly("b");
        assertThat(rule.open(said(Map.of("a", Truth.UNKNOWN, "b", Truth.UNKNOWN))))
                .containsExactly("a");
    }

    /** The heart of "unknown is not no": a verdict given early is the verdict however the open questions end. */
    @Property
    void aVerdictSurvivesEveryFurtherAnswer(
            @ForAll("conditions") Condition condition, @ForAll("answers") Answers known) {
        Truth verdict = condition.holds(known);
        List<Truth> ends =
                completions(known).stream().map(condition::holds).distinct().toList();
        assertThat(ends).doesNotContain(Truth.UNKNOWN);
        if (verdict != Truth.UNKNOWN) {
            assertThat(ends).containsExactly(verdict);
        }
    }

    @Property
    void anOpenConditionNamesWhatItNeeds(@ForAll("conditions") Condition condition, @ForAll("answers") Answers known) {
        assertThat(condition.open(known).isEmpty()).isEqualTo(condition.holds(known) != Truth.UNKNOWN);
        assertThat(condition.open(known)).allMatch(code -> known.said(code) == Truth.UNKNOWN);
        assertThat(condition.codes()).containsAll(condition.open(known));
    }

    @Property
    void aYesNeverWeakensAConditionWithoutNegation(
            @ForAll("monotone") Condition condition, @ForAll("answers") Answers known) {
        for (String code : CODES) {
            Truth after = condition.holds(known.with(code, new Answer.Said(Truth.YES)));
            assertThat(after).isGreaterThanOrEqualTo(condition.holds(known));
        }
    }

    @Provide
    Arbitrary<Condition> monotone() {
        return tree(false);
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return tree(true);
    }

    @Provide
    Arbitrary<Answers> answers() {
        return Arbitraries.maps(
                        Arbitraries.of(CODES),
                        Arbitraries.of(Truth.values()).map(truth -> (Answer) new Answer.Said(truth)))
                .map(Answers::of);
    }

    private static Arbitrary<Condition> tree(boolean negation) {
        Arbitrary<Condition> leaf = Arbitraries.of(CODES).map(Yes::new);
        return Arbitraries.recursive(
                () -> leaf,
                inner -> {
                    var parts = inner.list().ofMinSize(1).ofMaxSize(3);
                    Arbitrary<Condition> all = parts.map(All::new);
                    Arbitrary<Condition> any = parts.map(Any::new);
                    Arbitrary<Condition> some = parts.map(of -> new AtLeast((of.size() + 1) / 2, of));
                    Arbitrary<Condition> not = inner.map(Not::new);
                    return negation ? Arbitraries.oneOf(all, any, some, not) : Arbitraries.oneOf(all, any, some);
                },
                0,
                3);
    }

    private static List<Answers> completions(Answers known) {
        List<Answers> completions = List.of(known);
        for (String code : CODES) {
            if (known.said(code) == Truth.UNKNOWN) {
                var next = new ArrayList<Answers>();
                for (Answers partial : completions) {
                    next.add(partial.with(code, new Answer.Said(Truth.YES)));
                    next.add(partial.with(code, new Answer.Said(Truth.NO)));
                }
                completions = next;
            }
        }
        return completions;
    }

    private static Answers said(Map<String, Truth> truths) {
        var answers = Answers.NONE;
        for (var entry : truths.entrySet()) {
            answers = answers.with(entry.getKey(), new Answer.Said(entry.getValue()));
        }
        return answers;
    }

    private static Answers days(double days) {
        return Answers.NONE.with("days", new Answer.Amount(days));
    }

    private static Answers gait(String gait) {
        return Answers.NONE.with("gait", new Answer.Chosen(gait));
    }
}

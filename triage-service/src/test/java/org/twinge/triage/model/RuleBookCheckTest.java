package org.twinge.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.triage.model.Books.ACHE;
import static org.twinge.triage.model.Books.FAINT;
import static org.twinge.triage.model.Books.VOCABULARY;
import static org.twinge.triage.model.Books.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinge.triage.model.Condition.All;
import org.twinge.triage.model.Condition.Any;
import org.twinge.triage.model.Condition.AtLeast;
import org.twinge.triage.model.Condition.Between;
import org.twinge.triage.model.Condition.Not;
import org.twinge.triage.model.Condition.OneOf;
import org.twinge.triage.model.Condition.Yes;

/** Every reason to refuse a rule book, each alone. */
class RuleBookCheckTest {

    @Test
    void aSoundBookHasNoReasonAgainstIt() {
        assertThat(reasons(Books.of(FAINT, ACHE))).isEmpty();
    }

    @Test
    void theBookItselfIsWhole() {
        var empty = new RuleBook(
                " ", new PainScale(7, 7), Optional.empty(), Map.of(), "", "", List.of(), List.of(ACHE, ACHE));
        assertThat(reasons(empty))
                .containsExactly(
                        "book: no version",
                        "book: no incomplete",
                        "book: no advice for EMERGENCY",
                        "book: no advice for SAME_DAY",
                        "book: no advice for SOON",
                        "book: no advice for ROUTINE",
                        "book: no advice for SELF_CARE",
                        "book: yellow pain does not lie below red",
                        "book: no emergency rule",
                        "ache: this id is taken");
    }

    @Test
    void aRuleSaysWhatItDoesWhyAndFromWhere() {
        var silent = new Rule(
                " ",
                "",
                Level.EMERGENCY,
                FAINT.when(),
                "",
                "",
                "",
                "",
                new Rule.Review(Rule.Review.Status.REVIEWED, null),
                FAINT.cases());
        assertThat(reasons(Books.of(silent)))
                .containsExactly(
                        " : no id",
                        " : no title",
                        " : no action",
                        " : no explanation",
                        " : no source",
                        " : no evidence",
                        " : reviewed by nobody");
    }

    @Test
    void aReviewNeedsAReviewer() {
        var reviewed = new Rule(
                "faint",
                "title",
                Level.EMERGENCY,
                FAINT.when(),
                "action",
                "explanation",
                "source",
                "evidence",
                new Rule.Review(Rule.Review.Status.REVIEWED, "Dr Sam"),
                FAINT.cases());
        assertThat(reasons(Books.of(reviewed))).isEmpty();
    }

    @Test
    void everyDemandedKindOfCaseIsThere() {
        assertThat(reasons(Books.of(Books.changed(FAINT, FAINT.when(), cases -> List.of()))))
                .containsExactly(
                        "faint: no POSITIVE test case",
                        "faint: no NEAR_MISS test case",
                        "faint: no NEGATED test case",
                        "faint: no UNKNOWN test case");
    }

    @Test
    void aCaseHoldsAndIsSayable() {
        var wrong = Books.changed(
                FAINT,
                FAINT.when(),
                cases -> and(
                        cases,
                        Books.story(Rule.Kind.POSITIVE, said("fainted", Truth.NO)),
                        Books.story(
                                Rule.Kind.SEVERAL, said("fainted", Truth.YES).with("days", new Answer.Amount(31))),
                        Books.story(
                                Rule.Kind.SEVERAL, said("fainted", Truth.YES).with("mood", new Answer.Chosen("low")))));
        assertThat(reasons(Books.of(wrong)))
                .containsExactly(
                        "faint, case \"POSITIVE\": is NO, not YES",
                        "faint, case \"SEVERAL\": days must be a number from 0 to 30 (d)",
                        "faint, case \"SEVERAL\": mood is no known finding");
    }

    static Stream<Condition> impossible() {
        return Stream.of(
                new Yes("nothing"),
                new Yes("days"),
                new Between("fainted", 0, 1),
                new Between("days", 5, 4),
                new Between("days", 31, 40),
                new Between("days", -2, -1),
                new OneOf("gait", Set.of()),
                new OneOf("gait", Set.of("normal", "flying")),
                new OneOf("days", Set.of("normal")),
                new All(List.of()),
                new Any(List.of()),
                new AtLeast(2, List.of(new Yes("fainted"))),
                new AtLeast(0, List.of(new Yes("fainted"))),
                new All(List.of(new Yes("fainted"), new Yes("nothing"))),
                new Any(List.of(new Yes("fainted"), new Yes("nothing"))),
                new AtLeast(1, List.of(new Yes("nothing"))),
                new Not(new Yes("nothing")),
                new Not(new Yes("fainted")));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void aConditionThatMakesNoSenseIsRefused(Condition condition) {
        assertThat(reasons(Books.of(FAINT, Books.changed(ACHE, condition, cases -> List.of()))))
                .filteredOn(reason -> !reason.endsWith("test case"))
                .singleElement()
                .asString()
                .startsWith("ache: ");
    }

    static Stream<Condition> possible() {
        return Stream.of(
                new Between("days", 30, 40),
                new Between("days", -1, 0),
                new Between("days", 4, 4),
                new OneOf("gait", Set.of("changed")),
                new AtLeast(2, List.of(new Yes("fainted"), new Yes("aches"))),
                new Not(new Yes("at-night")),
                new Not(new Between("days", 0, 3)));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void aConditionAtItsLimitsIsTaken(Condition condition) {
        assertThat(reasons(Books.of(FAINT, Books.changed(ACHE, condition, cases -> List.of()))))
                .allMatch(reason -> reason.endsWith("test case"));
    }

    @Test
    void aReadingOnlyEverRaises() {
        assertThat(reasons(Books.with(
                        List.of(
                                new Reading(new Yes("aches"), "fainted", new Answer.Said(Truth.NO), "because"),
                                new Reading(new Yes("nothing"), "fainted", new Answer.Said(Truth.YES), ""),
                                new Reading(new Yes("aches"), "days", new Answer.Amount(31), "because"),
                                new Reading(new Yes("aches"), "days", new Answer.Amount(30), "because")),
                        FAINT)))
                .containsExactly(
                        "reading of fainted: only yes is the safer reading",
                        "reading of fainted: no reason",
                        "reading of fainted: nothing is no known finding",
                        "reading of days: must be a number from 0 to 30 (d)");
    }

    @Test
    void anAnswerFitsItsQuestion() {
        assertThat(objection("fainted", new Answer.Amount(1))).contains("must be yes, no or unknown");
        assertThat(objection("fainted", new Answer.Said(Truth.UNKNOWN))).isEmpty();
        assertThat(objection("days", new Answer.Amount(-0.1))).contains("must be a number from 0 to 30 (d)");
        assertThat(objection("days", new Answer.Amount(0))).isEmpty();
        assertThat(objection("days", new Answer.Amount(30))).isEmpty();
        assertThat(objection("gait", new Answer.Chosen("flying"))).contains("must be one of normal, changed");
        assertThat(objection("gait", new Answer.Chosen("changed"))).isEmpty();
        assertThat(VOCABULARY.yesNoCodes()).containsExactly("fainted", "aches", "at-night");
    }

    private static Optional<String> objection(String code, Answer answer) {
        return VOCABULARY.finding(code).orElseThrow().objection(answer);
    }

    private static List<String> reasons(RuleBook book) {
        return RuleBookCheck.reasons(book, VOCABULARY);
    }

    private static List<Rule.Case> and(List<Rule.Case> cases, Rule.Case... more) {
        var all = new ArrayList<>(cases);
        all.addAll(List.of(more));
        return all;
    }
}

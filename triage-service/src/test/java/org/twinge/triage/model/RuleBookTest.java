package org.twinge.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.triage.model.Books.ACHE;
import static org.twinge.triage.model.Books.FAINT;
import static org.twinge.triage.model.Books.said;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinge.triage.model.Condition.All;
import org.twinge.triage.model.Condition.Any;
import org.twinge.triage.model.Condition.AtLeast;
import org.twinge.triage.model.Condition.Between;
import org.twinge.triage.model.Condition.Not;
import org.twinge.triage.model.Condition.OneOf;
import org.twinge.triage.model.Condition.Yes;

class RuleBookTest {
    /** The milder rule comes first: the order of the book is not the order of urgency. */
    private static final RuleBook BOOK = Books.of(ACHE, FAINT);

    @Test
    void theMostUrgentThatFiresComesFirstAndDecides() {
        var assessment = BOOK.assess(said("aches", Truth.YES).with("fainted", new Answer.Said(Truth.YES)));
        assertThat(assessment.fired()).extracting(f -> f.rule().id()).containsExactly("faint", "ache");
        assertThat(assessment.level()).isEqualTo(Level.EMERGENCY);
        assertThat(assessment.undetermined()).isEmpty();
        assertThat(assessment.unsettled()).isFalse();
    }

    @Test
    void aFiredRuleTellsTheAnswersItSaw() {
        var rule = Books.changed(FAINT, new Any(List.of(new Yes("fainted"), new Yes("at-night"))), cases -> cases);
        var assessment = Books.of(rule).assess(said("fainted", Truth.YES));
        assertThat(assessment.fired().getFirst().inputs())
                .isEqualTo(Map.of("fainted", new Answer.Said(Truth.YES), "at-night", new Answer.Said(Truth.UNKNOWN)));
    }

    @Test
    void nothingAnsweredIsNeverSelfCare() {
        var assessment = BOOK.assess(Answers.NONE);
        assertThat(assessment.undetermined()).extracting(u -> u.rule().id()).containsExactly("faint", "ache");
        assertThat(assessment.unsettled()).isTrue();
        assertThat(assessment.incomplete()).isTrue();
        assertThat(assessment.level()).isEqualTo(Level.ROUTINE);
        assertThat(assessment.openQuestions()).containsExactly("fainted", "aches");
    }

    @Test
    void whatIsNoEmergencyMayStayOpen() {
        var assessment = BOOK.assess(said("fainted", Truth.NO));
        assertThat(assessment.undetermined()).extracting(u -> u.rule().id()).containsExactly("ache");
        assertThat(assessment.unsettled()).isFalse();
        assertThat(assessment.level()).isEqualTo(Level.SELF_CARE);
    }

    @Test
    void everythingAnsweredNoIsSelfCare() {
        var assessment = BOOK.assess(said("aches", Truth.NO).with("fainted", new Answer.Said(Truth.NO)));
        assertThat(assessment.level()).isEqualTo(Level.SELF_CARE);
        assertThat(assessment.incomplete()).isFalse();
        assertThat(assessment.openQuestions()).isEmpty();
    }

    @Test
    void anEmergencyIsDecidedWhateverElseIsOpen() {
        var second = Books.rule("second", Level.EMERGENCY, new Yes("at-night"));
        var assessment = Books.of(FAINT, second).assess(said("fainted", Truth.YES));
        assertThat(assessment.unsettled()).isTrue();
        assertThat(assessment.incomplete()).isFalse();
        assertThat(assessment.nextQuestions(Set.of(), 10)).isEmpty();
    }

    @Test
    void onlyWhatCanRaiseTheLevelIsAskedAndNothingTwice() {
        assertThat(BOOK.assess(Answers.NONE).nextQuestions(Set.of(), 10)).containsExactly("fainted", "aches");
        assertThat(BOOK.assess(Answers.NONE).nextQuestions(Set.of("fainted"), 10))
                .containsExactly("aches");
        assertThat(BOOK.assess(Answers.NONE).nextQuestions(Set.of(), 1)).containsExactly("fainted");
        var other = Books.rule("other", Level.ROUTINE, new Yes("at-night"));
        assertThat(Books.of(FAINT, ACHE, other).assess(said("aches", Truth.YES)).nextQuestions(Set.of(), 10))
                .containsExactly("fainted");
    }

    @Test
    void theThreeScalesStandBesideTheRules() {
        var assessment = BOOK.assess(Answers.of(Map.of(
                "pain", new Answer.Amount(4),
                "gait", new Answer.Chosen("normal"),
                "tissue", new Answer.Chosen("bone"),
                "pain-while-running", new Answer.Amount(1))));
        assertThat(assessment.painColour()).contains(PainColour.YELLOW);
        assertThat(assessment.gait()).contains("normal");
        assertThat(assessment.tissue()).contains(new TissueRule.Verdict("bone", 0, Truth.NO));
        assertThat(assessment.ruleBookVersion()).isEqualTo("1");
    }

    @Test
    void theSaferReadingCountsAndIsTold() {
        var reading = new Reading(new Yes("at-night"), "fainted", new Answer.Said(Truth.YES), "said so");
        var book = Books.with(List.of(reading), FAINT);
        var night = said("at-night", Truth.YES);
        assertThat(book.assess(night).level()).isEqualTo(Level.EMERGENCY);
        assertThat(book.assess(night).contradictions()).isEmpty();
        assertThat(book.assess(night.with("fainted", new Answer.Said(Truth.UNKNOWN)))
                        .contradictions())
                .isEmpty();
        assertThat(book.assess(night.with("fainted", new Answer.Said(Truth.NO))).contradictions())
                .containsExactly(new Reading.Contradiction(
                        "fainted", new Answer.Said(Truth.NO), new Answer.Said(Truth.YES), "said so"));
        assertThat(book.assess(said("fainted", Truth.NO)).level()).isEqualTo(Level.SELF_CARE);
    }

    @Test
    void aReadingNeverLowersANumber() {
        var severe = new Reading(new Yes("aches"), "pain", new Answer.Amount(7), "called severe");
        var aches = said("aches", Truth.YES);
        assertThat(severe.of(aches)).contains(new Answer.Amount(7));
        assertThat(severe.of(aches.with("pain", new Answer.Amount(6)))).contains(new Answer.Amount(7));
        assertThat(severe.of(aches.with("pain", new Answer.Amount(7)))).isEmpty();
        assertThat(severe.of(aches.with("pain", new Answer.Amount(8)))).isEmpty();
        assertThat(severe.of(Answers.NONE)).isEqualTo(Optional.empty());
    }

    @Test
    void aConditionNamesEveryCodeItLooksAtOnce() {
        var condition = new All(List.of(
                new Any(List.of(new Yes("fainted"), new Between("days", 0, 10))),
                new AtLeast(1, List.of(new OneOf("gait", Set.of("changed")), new Yes("fainted"))),
                new Not(new Yes("at-night"))));
        assertThat(condition.codes()).containsExactly("fainted", "days", "gait", "at-night");
    }

    @Test
    void answersAreShownAsTheyWereGiven() {
        assertThat(new Answer.Said(Truth.UNKNOWN)).hasToString("unknown");
        assertThat(new Answer.Amount(38)).hasToString("38");
        assertThat(new Answer.Amount(38.5)).hasToString("38.5");
        assertThat(new Answer.Chosen("low-back")).hasToString("low-back");
    }
}

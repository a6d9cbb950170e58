package org.twinge.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.triage.model.Books.ACHE;
import static org.twinge.triage.model.Books.FAINT;
import static org.twinge.triage.model.Books.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinge.triage.model.Change.Verdict;
import org.twinge.triage.model.Condition.Yes;

class ChangeTest {
    private static final Rule NIGHT = Books.rule("night", Level.SOON, new Yes("aches"));
    private static final RuleBook BEFORE = Books.of(FAINT, ACHE);
    private static final RuleBook AFTER = Books.of(FAINT, NIGHT);
    private static final Answers ACHES = said("aches", Truth.YES).with("fainted", new Answer.Said(Truth.NO));

    @Test
    void anotherLevelIsToldWithTheRulesThatMakeIt() {
        var change = Change.between(BEFORE, AFTER, ACHES).orElseThrow();
        assertThat(change)
                .isEqualTo(new Change(
                        new Verdict(Level.ROUTINE, false),
                        new Verdict(Level.SOON, false),
                        List.of("ache"),
                        List.of("night"),
                        List.of(),
                        List.of()));
        assertThat(change.raises()).isTrue();
        assertThat(change.lowers()).isFalse();
        var back = Change.between(AFTER, BEFORE, ACHES).orElseThrow();
        assertThat(back.raises()).isFalse();
        assertThat(back.lowers()).isTrue();
    }

    @Test
    void theSameVerdictByOtherRulesIsNoChange() {
        var renamed = Books.rule("ache-again", Level.ROUTINE, new Yes("aches"));
        assertThat(Change.between(BEFORE, Books.of(FAINT, renamed), ACHES)).isEmpty();
    }

    @Test
    void aQuestionThatIsOpenNowIsAChange() {
        var night = Books.rule("collapse", Level.EMERGENCY, new Yes("at-night"));
        assertThat(Change.between(BEFORE, Books.of(FAINT, ACHE, night), ACHES))
                .contains(new Change(
                        new Verdict(Level.ROUTINE, false),
                        new Verdict(Level.ROUTINE, true),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("collapse")));
        assertThat(Change.between(Books.of(FAINT, ACHE, night), BEFORE, ACHES).orElseThrow())
                .satisfies(change -> {
                    assertThat(change.openNoMore()).containsExactly("collapse");
                    assertThat(change.raises()).isFalse();
                    assertThat(change.lowers()).isFalse();
                });
    }

    @Test
    void whatIsOpenButNoEmergencyIsNotTold() {
        var stiff = Books.rule("stiff", Level.ROUTINE, new Yes("at-night"));
        assertThat(Change.between(BEFORE, Books.of(FAINT, NIGHT, stiff), ACHES)
                        .orElseThrow()
                        .openNow())
                .isEmpty();
    }
}

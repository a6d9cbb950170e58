package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.load.model.Way.EASY;
import static org.twinge.load.model.Way.MAY_1;
import static org.twinge.load.model.Way.only;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.PlanRun.Breach;
import org.twinge.load.model.PlanRun.Verdict;
import org.twinge.load.model.PlanState.Stage;
import org.twinge.load.model.Protocol.OnPain;

class ReturnToRunPlanTest {
    private static Way firstStepDone() {
        return new Way(EASY).runs(1, 10).fine(1).runs(3, 10).fine(3);
    }

    @Test
    void beginsWithTheFirstStepOnAnyDay() {
        PlanState state = new Way(EASY).state();

        assertThat(state.step().id()).isEqualTo("easy-10");
        assertThat(state.notBefore()).isEmpty();
        assertThat(state.gateIsMet()).isFalse();
    }

    @Test
    void theNextStepIsOfferedOnceItWentWellOftenEnoughAndIsNotTakenForGranted() {
        PlanState once = new Way(EASY).runs(1, 10).fine(1).state();
        assertThat(once.wentWell()).isEqualTo(1);
        assertThat(once.offered()).isEmpty();
        assertThat(once.notBefore()).contains(MAY_1.plusDays(2));

        PlanState twice = firstStepDone().state();
        assertThat(twice.offered()).map(Protocol.Step::id).contains("easy-20");
        assertThat(twice.step().id()).isEqualTo("easy-10");
        assertThat(firstStepDone().accepts(3, "easy-20").state().step().id()).isEqualTo("easy-20");
        assertThat(firstStepDone().accepts(3, "easy-20").state().wentWell()).isZero();
    }

    @Test
    void whatWasNotOfferedCannotBeAccepted() {
        PlanState early =
                new Way(EASY).runs(1, 10).fine(1).accepts(1, "easy-20").state();
        PlanState other = firstStepDone().accepts(3, "easy-30").state();

        assertThat(early.step().id()).isEqualTo("easy-10");
        assertThat(other.step().id()).isEqualTo("easy-10");
    }

    @Test
    void aSessionCountsOnlyOnceEverythingIsAnsweredWell() {
        Way unanswered = new Way(EASY).runs(1, 10);
        assertThat(unanswered.lastVerdict()).isEqualTo(Verdict.NOT_ANSWERED);

        unanswered.says(1, Optional.of(2.0), Optional.of(false), Optional.empty());
        assertThat(unanswered.lastVerdict()).isEqualTo(Verdict.NOT_ANSWERED);

        unanswered.says(2, Optional.empty(), Optional.empty(), Optional.of(true));
        assertThat(unanswered.lastVerdict()).isEqualTo(Verdict.WENT_WELL);
        assertThat(unanswered.state().wentWell()).isEqualTo(1);

        Way noGait = new Way(EASY).runs(1, 10).says(1, Optional.of(0.0), Optional.empty(), Optional.of(true));
        Way noPain = new Way(EASY).runs(1, 10).says(1, Optional.empty(), Optional.of(false), Optional.of(true));
        assertThat(noGait.lastVerdict()).isEqualTo(Verdict.NOT_ANSWERED);
        assertThat(noPain.lastVerdict()).isEqualTo(Verdict.NOT_ANSWERED);
    }

    @Test
    void twoAnswersAboutOneSessionCountOnce() {
        assertThat(new Way(EASY).runs(1, 10).fine(1).fine(2).state().wentWell()).isEqualTo(1);
    }

    @Test
    void aLimpNeverCountsAsWellAndNeitherDoesPainThatStays() {
        assertThat(new Way(EASY).runs(1, 10).says(1, 0, true, true).lastVerdict())
                .isEqualTo(Verdict.TOO_MUCH_PAIN);
        assertThat(new Way(EASY).runs(1, 10).says(1, 0, false, false).lastVerdict())
                .isEqualTo(Verdict.TOO_MUCH_PAIN);
        assertThat(new Way(EASY).runs(1, 10).says(1, 2.5, false, true).lastVerdict())
                .isEqualTo(Verdict.TOO_MUCH_PAIN);
        assertThat(new Way(EASY).runs(1, 10).says(1, 2, false, true).lastVerdict())
                .isEqualTo(Verdict.WENT_WELL);
    }

    @Test
    void aBadNextMorningTakesBackAGoodEveningEvenAfterTheNextStepWasTaken() {
        Way way = firstStepDone().accepts(3, "easy-20").says(4, 4, false, false);

        assertThat(way.state().step().id()).isEqualTo("easy-10");
        assertThat(way.state().wentWell()).isZero();
        assertThat(way.lastVerdict()).isEqualTo(Verdict.TOO_MUCH_PAIN);
    }

    @Test
    void afterPainOneRepeatsOrGoesBackAndRests() {
        PlanState repeated = new Way(EASY)
                .runs(1, 10)
                .fine(1)
                .runs(3, 10)
                .says(3, 5, false, true)
                .state();
        assertThat(repeated.step().id()).isEqualTo("easy-10");
        assertThat(repeated.wentWell()).isZero();
        assertThat(repeated.notBefore()).contains(MAY_1.plusDays(5));

        PlanState back = firstStepDone()
                .accepts(3, "easy-20")
                .runs(5, 20)
                .says(5, 5, false, true)
                .state();
        assertThat(back.step().id()).isEqualTo("easy-10");
        assertThat(back.stage()).isEqualTo(Stage.GOING_ON);
    }

    @Test
    void painIsFollowedOnceHoweverOftenItIsTold() {
        Way way = firstStepDone().accepts(3, "easy-20").runs(5, 20).says(5, 5, false, true);

        assertThat(way.says(6, 6, true, false).fine(7).state()).isEqualTo(way.state());
        assertThat(way.state().step().id()).isEqualTo("easy-10");
    }

    @Test
    void whereTheStepSaysStopAClinicianHasToAgree() {
        Way way = new Way(only(new Allowance.RunMinutes(10), OnPain.STOP))
                .runs(1, 10)
                .says(1, 3, false, true);
        assertThat(way.state().stage()).isEqualTo(Stage.WAITS_FOR_CLINICIAN);

        way.runs(6, 10);
        assertThat(way.lastBreaches()).containsExactly(Breach.BEFORE_CLEARANCE);
        way.fine(6);
        assertThat(way.state().wentWell()).isZero();

        way.cleared(7).runs(9, 10);
        assertThat(way.state().stage()).isEqualTo(Stage.GOING_ON);
        assertThat(way.lastBreaches()).isEmpty();
        assertThat(way.fine(9).state().wentWell()).isEqualTo(1);
    }

    @Test
    void whatBrokeThePlanOrWasHardlyAnyOfItDoesNotCount() {
        assertThat(new Way(EASY).runs(1, 12).fine(1).lastVerdict()).isEqualTo(Verdict.NOT_THE_STEP);
        assertThat(new Way(EASY).runs(1, 4).fine(1).lastVerdict()).isEqualTo(Verdict.NOT_THE_STEP);
        assertThat(new Way(EASY).runs(1, 5).fine(1).lastVerdict()).isEqualTo(Verdict.WENT_WELL);
        assertThat(new Way(EASY)
                        .runs(1, Optional.empty(), Optional.of(1300.0))
                        .fine(1)
                        .lastVerdict())
                .isEqualTo(Verdict.NOT_THE_STEP);
        assertThat(new Way(EASY).runs(1, 12).says(1, 5, false, true).lastVerdict())
                .isEqualTo(Verdict.TOO_MUCH_PAIN);
    }

    @Test
    void aWalkCountsByTheAthletesWordOnceInItsDays() {
        Protocol walking = only(new Allowance.Walk(30), OnPain.REPEAT);

        assertThat(new Way(walking).fine(1).state().wentWell()).isEqualTo(1);
        assertThat(new Way(walking).fine(1).fine(2).state().wentWell()).isEqualTo(1);
        assertThat(new Way(walking).fine(1).fine(3).state().gateIsMet()).isTrue();
        PlanState hurt = new Way(walking).fine(1).says(3, 3, false, true).state();
        assertThat(hurt.wentWell()).isZero();
        assertThat(hurt.notBefore()).contains(MAY_1.plusDays(5));
    }

    @Test
    void theLastGateIsTheEndIfTheAthleteSaysSo() {
        Way way = new Way(only(new Allowance.RunMinutes(10), OnPain.STOP))
                .runs(1, 10)
                .fine(1);
        assertThat(way.finishes(1).state().stage()).isEqualTo(Stage.GOING_ON);

        way.runs(3, 10).fine(3);
        assertThat(way.state().offered()).isEmpty();
        assertThat(way.finishes(3).state().stage()).isEqualTo(Stage.FINISHED);
    }

    @Test
    void onceItIsOverNothingMovesItAndBeforeItsStartNothingDid() {
        Way stopped = new Way(EASY).runs(1, 10).stops(1);
        PlanState then = stopped.state();
        assertThat(then.stage()).isEqualTo(Stage.STOPPED);

        assertThat(stopped.runs(2, 60)
                        .says(2, 9, true, false)
                        .cleared(3)
                        .accepts(3, "easy-20")
                        .state())
                .isEqualTo(then);
        assertThat(new Way(EASY).runs(0, 60).says(0, 9, true, false).state()).isEqualTo(new Way(EASY).state());
    }
}

package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.twinge.load.model.Runner.MAY_1;
import static org.twinge.load.model.Series.day;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.Answer.ConstantLoad;
import org.twinge.load.model.Answer.NoReference;
import org.twinge.load.model.Answer.TooFewDays;
import org.twinge.load.model.Answer.Value;
import org.twinge.load.model.Comparison.Spike;

/** Small figures worked out by hand, so that the formulas stand without any file of golden data. */
class WorkedFiguresTest {
    /** A mean of 3 over a population deviation of 2. */
    @Test
    void monotonyAndStrainOfAWeek() {
        DailySeries week = Series.of(0, 1, 2, 3, 4, 5, 6);

        assertThat(Rolling.monotony(week, day(7))).isEqualTo(new Value(1.5));
        assertThat(Rolling.strain(week, day(7))).isEqualTo(new Value(31.5));
        assertThat(Rolling.monotony(Series.constant(5, 7), day(7))).isEqualTo(new ConstantLoad());
        assertThat(Rolling.strain(Series.with(week, 3, Series.UNKNOWN), day(7))).isEqualTo(new TooFewDays(6, 7));
    }

    @Test
    void buildingWeeksTellHowManyDaysTheyLack() {
        assertThat(Rolling.buildWeeks(Series.constant(5, 10), day(10))).isEqualTo(new TooFewDays(10, 14));
        assertThat(Rolling.buildWeeks(Series.of(1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2), day(14)))
                .isEqualTo(new TooFewDays(14, 21));
    }

    /** 100 on the first day, nothing on the second: 100 (1 - e^(-1/7)), then that times e^(-1/7); and so on. */
    @Test
    void exponentialLoadsOfTwoDays() {
        LoadState first = LoadState.before(MAY_1).after(new DayLoad.Known(100));
        LoadState second = first.after(DayLoad.REST);

        assertThat(first.atl()).isCloseTo(13.3122, within(1e-4));
        assertThat(first.ctl()).isCloseTo(2.3528, within(1e-4));
        assertThat(first.ewmaAcute()).isEqualTo(100);
        assertThat(first.ewmaChronic()).isEqualTo(100);
        assertThat(second.atl()).isCloseTo(11.5401, within(1e-4));
        assertThat(second.ctl()).isCloseTo(2.2974, within(1e-4));
        assertThat(second.tsb()).isCloseTo(2.3528 - 13.3122, within(1e-4));
        assertThat(second.ewmaAcute()).isCloseTo(75, within(1e-9));
        assertThat(second.ewmaChronic()).isCloseTo(93.1034, within(1e-4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Smoothing(0, Smoothing.Seed.ZERO));
        assertThat(new Smoothing(1, Smoothing.Seed.ZERO).share()).isEqualTo(1);
    }

    @Test
    void daysOfRestFollowUntilADayAndTheMetricsOfTheLastAreThoseOfTheSeries() {
        Run run = Runner.run(MAY_1, "07:00", 60, 10_000);
        LoadDay ran = LoadDay.following(
                        Optional.empty(),
                        List.of(new TrainingDay(MAY_1, List.of(run), List.of())),
                        SettingsHistory.NONE)
                .getFirst();

        List<LoadDay> rest = ran.restUntil(MAY_1.plusDays(2), SettingsHistory.NONE);

        assertThat(rest).extracting(LoadDay::day).containsExactly(MAY_1.plusDays(1), MAY_1.plusDays(2));
        assertThat(rest).extracting(LoadDay::load).containsOnly(DayLoad.REST);
        assertThat(LoadDay.metrics(List.of(ran, rest.get(0), rest.get(1))).of(Metric.COVERAGE_28))
                .isEqualTo(new Value(3 / 28.0));
    }

    @Test
    void totalsAreOfRunningAndActivitiesOfAll() {
        Run morning = Runner.run(MAY_1, "07:00", 60, 10_000);
        Run evening = Runner.run(MAY_1, "19:00", 30, 5_000);
        Run ride = Runner.run(MAY_1, "12:00", 60, 30_000);
        DayTotals totals = new TrainingDay(MAY_1, List.of(morning, evening), List.of(ride)).totals();

        assertThat(totals.activities()).isEqualTo(3);
        assertThat(totals.runs()).isEqualTo(2);
        assertThat(totals.distance()).contains(Distance.ofMeters(15_000));
        assertThat(totals.movingSeconds()).as("no run tells").isEmpty();
        DayTotals twoDays = DayTotals.sum(List.of(totals, totals));
        assertThat(twoDays.activities()).isEqualTo(6);
        assertThat(twoDays.distance()).contains(Distance.ofMeters(30_000));
        assertThat(twoDays.ascentMeters()).isEmpty();
        assertThat(DayTotals.sum(List.of()).movingSeconds()).contains(0.0);
    }

    @Test
    void staffSeeAFindingOnlyWhereTheySeeBothSessions() {
        assertThat(finding(true, true).staffVisible()).isTrue();
        assertThat(finding(false, true).staffVisible()).isFalse();
        assertThat(finding(true, false).staffVisible()).isFalse();
    }

    private static Finding finding(boolean session, boolean longest) {
        return new Finding(new Spike(seen(session), seen(longest), 1.2, SpikeBand.OVER_10_PERCENT), false);
    }

    private static Session seen(boolean byStaff) {
        Session any = Runner.session(MAY_1, "07:00", 10_000);
        return new Session(
                any.localDay(), any.startedAt(), any.endedAt(), any.distance(), any.runs(), any.doubles(), byStaff);
    }

    @Test
    void theLongestSessionBeforeADayIsOfThe30DaysBefore() {
        Session session = Runner.session(MAY_1, "07:00", 10_000);

        assertThat(LongestSession.before(MAY_1.plusDays(30), List.of(session))).isEqualTo(new Value(10_000));
        assertThat(LongestSession.before(MAY_1.plusDays(31), List.of(session))).isEqualTo(new NoReference());
        assertThat(LongestSession.before(MAY_1, List.of(session))).isEqualTo(new NoReference());
    }

    @Test
    void settingsKeepWithinWhatHeartsAndLegsDo() {
        assertThat(settings(20.0, 250.0, 1.0).thresholdSpeed()).contains(1.0);
        assertThat(settings(null, null, 7.0).restingHeartRate()).isEmpty();
        refused(19.9, null, null);
        refused(250.1, null, null);
        refused(null, 19.9, null);
        refused(null, 250.1, null);
        refused(60.0, 60.0, null);
        refused(null, null, 0.99);
        refused(null, null, 7.01);
    }

    private static void refused(@Nullable Double resting, @Nullable Double most, @Nullable Double speed) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(resting, most, speed));
    }

    private static LoadSettings settings(@Nullable Double resting, @Nullable Double most, @Nullable Double speed) {
        return new LoadSettings(
                LoadMethod.TRIMP,
                Optional.ofNullable(resting),
                Optional.ofNullable(most),
                Optional.empty(),
                Optional.ofNullable(speed));
    }

    @Test
    void backLeadsToTheEarlierStepThatIsNamed() {
        var minutes = new Allowance.RunMinutes(10);
        Protocol protocol = new Protocol(
                false,
                10,
                List.of(
                        Way.step("a", minutes, Protocol.OnPain.REPEAT, null),
                        Way.step("b", minutes, Protocol.OnPain.BACK, "a"),
                        Way.step("c", minutes, Protocol.OnPain.BACK, "b"),
                        Way.step("d", minutes, Protocol.OnPain.STOP, null)));

        assertThat(protocol.afterPain(0)).isZero();
        assertThat(protocol.afterPain(1)).isZero();
        assertThat(protocol.afterPain(2)).isEqualTo(1);
        assertThat(protocol.afterPain(3)).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new Protocol(false, 10, List.of()));
    }

    @Test
    void metricsHaveAVersionInTheirName() {
        assertThat(Metric.ACWR_EWMA.version()).isEqualTo(1);
        assertThat(Metric.ACWR_EWMA.id()).isEqualTo("acwr-ewma@1");
        assertThat(SpikeBand.OVER_30_PERCENT.percent()).isEqualTo(30);
    }

    /** What was said at the very start of a session was said about what was before. */
    @Test
    void atTheSameMomentAnAnswerComesBeforeASession() {
        Session session = Runner.session(MAY_1, "12:00", 1_300);
        var ran = new PlanSession(session, Optional.of(600.0));
        var answer = new PainAnswer(session.startedAt(), Optional.of(9.0), Optional.of(true), Optional.of(false));

        PlanState state = new ReturnToRunPlan(Way.EASY, Way.START).state(List.of(ran, answer));

        assertThat(state.runs()).extracting(PlanRun::verdict).containsExactly(PlanRun.Verdict.NOT_ANSWERED);
        assertThat(PlanBreach.of(new UUID(0, 1), state)).isEmpty();
    }
}

package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.twinge.load.model.Series.UNKNOWN;
import static org.twinge.load.model.Series.day;
import static org.twinge.load.model.Series.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.Answer.ConstantLoad;
import org.twinge.load.model.Answer.NoDistance;
import org.twinge.load.model.Answer.NoPerceivedExertion;
import org.twinge.load.model.Answer.NoReference;
import org.twinge.load.model.Answer.TooFewDays;
import org.twinge.load.model.Answer.Value;

class RollingTest {
    private static final DailySeries FOUR_WEEKS =
            Series.of(0, 5, 0, 8, 0, 12, 0, 0, 5, 0, 8, 0, 12, 0, 0, 5, 0, 8, 0, 12, 0, 5, 5, 0, 8, 6, 12, 0);

    @Test
    void meansSumsAndRatiosOfAFullWindow() {
        assertThat(Rolling.weekSum(FOUR_WEEKS, day(28))).isEqualTo(new Value(36));
        assertThat(Rolling.mean(FOUR_WEEKS, day(28), 7)).isEqualTo(new Value(36 / 7.0));
        assertThat(Rolling.mean(FOUR_WEEKS, day(28), 28)).isEqualTo(new Value(111 / 28.0));
        assertThat(value(Rolling.coupledRatio(FOUR_WEEKS, day(28)))).isCloseTo(36 * 4 / 111.0, within(1e-12));
        assertThat(value(Rolling.uncoupledRatio(FOUR_WEEKS, day(28)))).isCloseTo(36 * 3 / 75.0, within(1e-12));
        assertThat(value(Rolling.weekChange(FOUR_WEEKS, day(28)))).isCloseTo(36 / 25.0, within(1e-12));
    }

    @Test
    void tooFewDaysSaysHowManyThereAreAndHowManyItTakes() {
        assertThat(Rolling.weekSum(FOUR_WEEKS, day(6))).isEqualTo(new TooFewDays(6, 7));
        assertThat(Rolling.coupledRatio(FOUR_WEEKS, day(27))).isEqualTo(new TooFewDays(27, 28));
        assertThat(Rolling.uncoupledRatio(FOUR_WEEKS, day(27))).isEqualTo(new TooFewDays(20, 21));
        assertThat(Rolling.weekChange(FOUR_WEEKS, day(13))).isEqualTo(new TooFewDays(6, 7));
        assertThat(Rolling.mean(FOUR_WEEKS, day(28), 42)).isEqualTo(new TooFewDays(28, 42));
    }

    @Test
    void aWeekWithAnUnknownDayIsUnknown() {
        DailySeries holed = Series.with(FOUR_WEEKS, 25, new DayLoad.PartlyKnown(2));

        assertThat(Rolling.weekSum(holed, day(28))).isEqualTo(new TooFewDays(6, 7));
        assertThat(Rolling.coupledRatio(holed, day(28))).isEqualTo(new TooFewDays(6, 7));
        assertThat(Rolling.monotony(holed, day(28))).isEqualTo(new TooFewDays(6, 7));
        assertThat(Rolling.strain(holed, day(28))).isEqualTo(new TooFewDays(6, 7));
    }

    @Test
    void aLongWindowStandsOnThreeQuartersOfItsDays() {
        DailySeries holed = FOUR_WEEKS;
        for (int index = 0; index < 7; index++) {
            holed = Series.with(holed, index, UNKNOWN);
        }
        assertThat(Rolling.mean(holed, day(28), 28)).isEqualTo(new Value(86 / 21.0));
        assertThat(Rolling.coverage(holed, day(28))).isEqualTo(new Value(0.75));

        holed = Series.with(holed, 7, UNKNOWN);
        assertThat(Rolling.mean(holed, day(28), 28)).isEqualTo(new TooFewDays(20, 21));
    }

    @Test
    void nothingIsDividedByZero() {
        DailySeries comeback = Series.with(Series.constant(0, 28), 27, new DayLoad.Known(10));

        assertThat(Rolling.uncoupledRatio(comeback, day(28))).isEqualTo(new NoReference());
        assertThat(Rolling.weekChange(comeback, day(28))).isEqualTo(new NoReference());
        assertThat(Rolling.coupledRatio(comeback, day(28))).isEqualTo(new Value(4));
        assertThat(Rolling.coupledRatio(Series.constant(0, 28), day(28))).isEqualTo(new NoReference());
        assertThat(DayMetrics.of(Series.constant(0, 28)).getLast().of(Metric.ACWR_EWMA))
                .isEqualTo(new NoReference());
        assertThat(Rolling.monotony(Series.constant(0.1, 7), day(7))).isEqualTo(new ConstantLoad());
    }

    @Test
    void restAndBuildWeeksAreCountedBack() {
        assertThat(Rolling.daysSinceRest(FOUR_WEEKS, day(28))).isEqualTo(new Value(0));
        assertThat(Rolling.daysSinceRest(FOUR_WEEKS, day(27))).isEqualTo(new Value(3));
        assertThat(Rolling.daysSinceRest(Series.with(FOUR_WEEKS, 23, UNKNOWN), day(27)))
                .isEqualTo(new TooFewDays(3, 4));
        assertThat(Rolling.daysSinceRest(Series.constant(5, 60), day(60))).isEqualTo(new Value(42));
        assertThat(Rolling.daysSinceRest(Series.constant(5, 3), day(3))).isEqualTo(new TooFewDays(3, 4));

        assertThat(Rolling.buildWeeks(weeks(10, 11, 12, 13, 9, 10), day(42))).isEqualTo(new Value(1));
        assertThat(Rolling.buildWeeks(weeks(14, 10, 11, 12, 13), day(35))).isEqualTo(new Value(3));
        assertThat(Rolling.buildWeeks(weeks(10, 10), day(14))).isEqualTo(new Value(0));
        assertThat(Rolling.buildWeeks(weeks(10, 11), day(14))).isEqualTo(new TooFewDays(14, 21));
        assertThat(Rolling.buildWeeks(weeks(1, 2, 3, 4, 5, 6), day(42))).isEqualTo(new Value(5));
    }

    private static DailySeries weeks(double... loads) {
        return Series.of(Arrays.stream(loads)
                .flatMap(load -> DoubleStream.of(load, 0, 0, 0, 0, 0, 0))
                .toArray());
    }

    @Test
    void exponentialMetricsAnswerFromTheFirstDayAndNotAcrossLongHoles() {
        List<DayMetrics> days = DayMetrics.of(Series.of(100, 100));
        assertThat(value(days.getFirst().of(Metric.ATL_EXPONENTIAL_7))).isCloseTo(13.312, within(0.001));
        assertThat(days.getFirst().of(Metric.TSB)).isEqualTo(new Value(0));
        assertThat(value(days.getLast().of(Metric.TSB))).isCloseTo(2.353 - 13.312, within(0.001));

        DailySeries holed = Series.constant(100, 28);
        for (int index = 20; index < 28; index++) {
            holed = Series.with(holed, index, UNKNOWN);
        }
        assertThat(DayMetrics.of(holed).getLast().of(Metric.CTL_EXPONENTIAL_42)).isEqualTo(new TooFewDays(20, 21));
        assertThat(DayMetrics.of(holed).getLast().of(Metric.ACWR_EWMA)).isEqualTo(new TooFewDays(20, 21));
        assertThat(value(DayMetrics.of(holed).get(26).of(Metric.ACWR_EWMA))).isCloseTo(1, within(1e-12));
        assertThat(DayMetrics.of(Series.with(Series.of(5), 0, UNKNOWN))
                        .getFirst()
                        .of(Metric.ATL_EXPONENTIAL_7))
                .isEqualTo(new TooFewDays(0, 1));
    }

    @Test
    void aDayIsTheSumOfItsActivitiesIfAllAreKnown() {
        assertThat(DayLoad.of(List.of())).isEqualTo(DayLoad.REST);
        assertThat(DayLoad.of(List.of(new Value(2), new Value(3)))).isEqualTo(new DayLoad.Known(5));
        assertThat(DayLoad.of(List.of(new Value(2), new NoPerceivedExertion()))).isEqualTo(new DayLoad.PartlyKnown(2));
        assertThat(DayLoad.of(List.of(new NoDistance()))).isEqualTo(new DayLoad.Unknown());
    }

    @Test
    void whatIsNoNumberIsNoValue() {
        assertThatThrownBy(() -> new Value(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Value(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayLoad.Known(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayLoad.Known(1e13)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Value(-0.0)).isEqualTo(new Value(0.0));
    }

    @Test
    void everyMetricIsNamedWithItsVersion() {
        assertThat(Metric.ACWR_ROLLING_COUPLED.id()).isEqualTo("acwr-rolling-coupled@1");
        assertThat(Metric.values())
                .allSatisfy(metric -> assertThat(metric.method()).isNotBlank());
    }
}

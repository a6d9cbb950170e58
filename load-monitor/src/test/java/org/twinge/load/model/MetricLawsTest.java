package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinge.load.model.Metric.ACWR_EWMA;
import static org.twinge.load.model.Metric.ACWR_ROLLING_COUPLED;
import static org.twinge.load.model.Metric.ACWR_ROLLING_UNCOUPLED;
import static org.twinge.load.model.Metric.BUILD_WEEKS;
import static org.twinge.load.model.Metric.COVERAGE_28;
import static org.twinge.load.model.Metric.DAYS_SINCE_REST;
import static org.twinge.load.model.Metric.MONOTONY;
import static org.twinge.load.model.Metric.STRAIN;
import static org.twinge.load.model.Metric.WEEK_CHANGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.twinge.load.model.Answer.ConstantLoad;
import org.twinge.load.model.Answer.TooFewDays;
import org.twinge.load.model.Answer.Value;

class MetricLawsTest {
    private static final Set<Metric> RATIOS =
            Set.of(ACWR_ROLLING_COUPLED, ACWR_ROLLING_UNCOUPLED, ACWR_EWMA, WEEK_CHANGE);
    private static final Set<Metric> WITHOUT_UNIT = Set.of(
            ACWR_ROLLING_COUPLED,
            ACWR_ROLLING_UNCOUPLED,
            ACWR_EWMA,
            WEEK_CHANGE,
            MONOTONY,
            COVERAGE_28,
            DAYS_SINCE_REST,
            BUILD_WEEKS);

    @Provide
    Arbitrary<DailySeries> series() {
        return Series.any();
    }

    @Provide
    Arbitrary<DailySeries> known() {
        return Series.known();
    }

    @Property
    void constantLoadGivesEveryRatioOneOnceItsWindowIsFull(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double load, @ForAll @IntRange(min = 28, max = 90) int days) {
        DayMetrics last = DayMetrics.of(Series.constant(load, days)).getLast();

        for (Metric ratio : RATIOS) {
            assertThat(Series.value(last.of(ratio))).as("%s", ratio).isCloseTo(1, within(1e-12));
        }
        assertThat(last.of(MONOTONY)).isEqualTo(new ConstantLoad());
        assertThat(last.of(STRAIN)).isEqualTo(new ConstantLoad());
    }

    @Property
    void beforeItsWindowIsFullNoRollingRatioAnswers(
            @ForAll @IntRange(min = 1, max = 27) int days, @ForAll @DoubleRange(min = 1, max = 99) double load) {
        DayMetrics last = DayMetrics.of(Series.constant(load, days)).getLast();

        assertThat(last.of(ACWR_ROLLING_COUPLED)).isInstanceOf(TooFewDays.class);
        assertThat(last.of(ACWR_ROLLING_UNCOUPLED)).isInstanceOf(TooFewDays.class);
    }

    /** By powers of two, so that rounding does not hide anything. */
    @Property
    void scalingTheLoadLeavesWhatHasNoUnitAsItIs(
            @ForAll("series") DailySeries series, @ForAll @IntRange(min = -8, max = 8) int power) {
        double factor = Math.scalb(1.0, power);
        List<DayMetrics> before = DayMetrics.of(series);
        List<DayMetrics> after = DayMetrics.of(Series.scaled(series, factor));

        for (int i = 0; i < before.size(); i++) {
            for (Metric metric : Metric.values()) {
                Answer was = before.get(i).answers().get(metric);
                Answer is = after.get(i).answers().get(metric);
                Answer expected = was instanceof Value(double value) && !WITHOUT_UNIT.contains(metric)
                        ? new Value(value * factor)
                        : was;
                assertThat(is).as("%s on day %d", metric, i + 1).isEqualTo(expected);
            }
        }
    }

    @Property
    void theCoupledRatioIsAtMostFour(@ForAll("series") DailySeries series) {
        for (DayMetrics day : DayMetrics.of(series)) {
            if (day.of(ACWR_ROLLING_COUPLED) instanceof Value(double ratio)) {
                assertThat(ratio).isBetween(0.0, 4.0);
            }
        }
    }

    @Property
    void coupledAndUncoupledAreTied(@ForAll("known") DailySeries series) {
        for (DayMetrics day : DayMetrics.of(series)) {
            if (day.of(ACWR_ROLLING_UNCOUPLED) instanceof Value(double uncoupled)) {
                double coupled = Series.value(day.of(ACWR_ROLLING_COUPLED));
                assertThat(3 * coupled / (4 - coupled))
                        .isCloseTo(uncoupled, within(1e-9 * (1 + uncoupled * uncoupled)));
            }
        }
    }

    /** A day computed from yesterday's state and the last 42 days equals the same day computed from everything. */
    @Property
    void incrementalEqualsFromScratchToTheLastBit(@ForAll("series") DailySeries series) {
        List<DayMetrics> fromScratch = DayMetrics.of(series);
        List<DayMetrics> incremental = new ArrayList<>();
        LoadState state = LoadState.before(series.first());
        for (int i = 0; i < series.days().size(); i++) {
            int from = Math.max(0, i + 1 - Rolling.LOOK_BACK_DAYS);
            DailySeries tail =
                    new DailySeries(series.first().plusDays(from), series.days().subList(from, i + 1));
            state = state.after(series.days().get(i));
            incremental.add(DayMetrics.of(tail, tail.last(), state));
        }

        assertThat(incremental).isEqualTo(fromScratch);
    }

    @Property
    void anUnknownDayMovesNoStateAndLowersTheCoverage(
            @ForAll("known") DailySeries series, @ForAll @IntRange(min = 0, max = 119) int which) {
        int index = which % series.days().size();
        LoadState before = LoadState.before(series.first());
        for (int i = 0; i < index; i++) {
            before = before.after(series.days().get(i));
        }
        LoadState after = before.after(Series.UNKNOWN);
        assertThat(after.atl()).isEqualTo(before.atl());
        assertThat(after.ctl()).isEqualTo(before.ctl());
        assertThat(after.ewmaAcute()).isEqualTo(before.ewmaAcute());
        assertThat(after.ewmaChronic()).isEqualTo(before.ewmaChronic());

        DailySeries holed = Series.with(series, index, Series.UNKNOWN);
        double share = Series.value(Rolling.coverage(series, Series.day(index + 1)));
        assertThat(Series.value(Rolling.coverage(holed, Series.day(index + 1))))
                .isCloseTo(share - 1 / 28.0, within(1e-12));
    }

    /** Nothing is not-a-number, whatever the loads: {@link Value} would refuse it. */
    @Property
    void thereIsAlwaysAnAnswer(@ForAll List<@DoubleRange(min = 0, max = 1e12) Double> loads) {
        DailySeries series = new DailySeries(
                Runner.MAY_1, loads.stream().<DayLoad>map(DayLoad.Known::new).toList());

        assertThat(DayMetrics.of(series))
                .hasSize(loads.size())
                .allSatisfy(day -> assertThat(day.answers()).hasSize(16));
    }
}

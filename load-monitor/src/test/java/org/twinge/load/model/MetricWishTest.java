package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What a clinic asked to hear about a metric. */
class MetricWishTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final MetricWish OVER = new MetricWish(Metric.ACWR_EWMA, 1.5, 0.9, 7);

    /** Four quiet weeks, then one that is harder every day. */
    private static List<LoadDay> growing() {
        List<DayLoad> loads = new ArrayList<>();
        for (int day = 0; day < 42; day++) {
            loads.add(new DayLoad.Known(day < 35 ? 5 : 30));
        }
        return days(loads, day -> true);
    }

    @Test
    void theFirstDayBeyondIsToldAndTheNextOnesAreNot() {
        var found = OVER.found(growing(), FIRST);

        assertThat(found).hasSize(1);
        MetricBeyond told = found.firstEntry().getValue();
        assertThat(told.value()).isGreaterThan(1.5);
        assertThat(told.coverage()).isEqualTo(1);
        assertThat(told.day()).isAfterOrEqualTo(FIRST.plusDays(35));
        assertThat(told.provisional()).isFalse();
        assertThat(told.says()).isEqualTo("%.2f beyond 1.50 at 1.00".formatted(told.value()));
    }

    @Test
    void withTooFewKnownDaysNothingIsTold() {
        List<LoadDay> days = growing();
        List<DayLoad> withGaps = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            withGaps.add(i % 6 == 0 ? new DayLoad.Unknown() : days.get(i).load());
        }

        assertThat(OVER.found(days(withGaps, day -> true), FIRST)).isEmpty();
        assertThat(new MetricWish(Metric.ACWR_EWMA, 1.5, 0.5, 7).found(days(withGaps, day -> true), FIRST))
                .isNotEmpty();
    }

    @Test
    void whatOnlyTheAthleteMaySeeIsNotToldToStaff() {
        List<DayLoad> loads = growing().stream().map(LoadDay::load).toList();

        assertThat(OVER.found(days(loads, day -> day < 20), FIRST)).isEmpty();
    }

    @Test
    void aLowRatioIsNeverToldOf() {
        List<DayLoad> resting = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            resting.add(new DayLoad.Known(day < 45 ? 10 : 1));
        }

        assertThat(MetricWish.ASKABLE)
                .filteredOn(metric -> metric.key().startsWith("acwr") || metric == Metric.WEEK_CHANGE)
                .hasSize(4)
                .allSatisfy(ratio -> assertThat(
                                new MetricWish(ratio, 1.01, 0.5, 7).found(days(resting, day -> true), FIRST))
                        .isEmpty());
        assertThatThrownBy(() -> new MetricWish(Metric.LOAD_SUM_7, 1, 0.5, 7))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLowBalanceIsTold() {
        MetricWish below = new MetricWish(Metric.TSB, -10, 0.5, 28);

        assertThat(below.found(growing(), FIRST).values())
                .allSatisfy(told -> assertThat(told.value()).isLessThan(-10))
                .isNotEmpty();
    }

    /** So it does not matter in what order, or in how many parts, the days became known. */
    @Property(tries = 300)
    void whatIsFoundFromADayOnIsWhatACleanReplayFindsThere(
            @ForAll @Size(min = 1, max = 120) List<@IntRange(min = -1, max = 30) Integer> loads,
            @ForAll @IntRange(min = 0, max = 119) int from,
            @ForAll @IntRange(min = 1, max = 28) int cooldown,
            @ForAll @IntRange(min = 2, max = 12) int over) {
        var wish = new MetricWish(Metric.ACWR_EWMA, over / 10.0 + 0.5, 0.5, cooldown);
        List<LoadDay> all = days(
                loads.stream()
                        .map(load -> load < 0 ? new DayLoad.Unknown() : new DayLoad.Known(load))
                        .toList(),
                day -> true);
        LocalDate day = FIRST.plusDays(Math.min(from, loads.size() - 1));
        LocalDate oldest = day.minusDays(wish.lookBackDays());

        var part = wish.found(
                all.stream().filter(one -> !one.day().isBefore(oldest)).toList(), day);

        assertThat(part).isEqualTo(wish.found(all, FIRST).tailMap(day, true));
    }

    @Property(tries = 300)
    void neverToldAgainBeforeSoManyDays(
            @ForAll @Size(min = 1, max = 120) List<@IntRange(min = 0, max = 30) Integer> loads,
            @ForAll @IntRange(min = 1, max = 28) int cooldown) {
        var wish = new MetricWish(Metric.ACWR_EWMA, 1.2, 0.5, cooldown);
        List<LoadDay> all = days(
                loads.stream().<DayLoad>map(load -> new DayLoad.Known(load)).toList(), day -> true);

        Optional<LocalDate> before = Optional.empty();
        for (LocalDate told : wish.found(all, FIRST).keySet()) {
            before.ifPresent(last -> assertThat(told).isAfter(last.plusDays(cooldown)));
            before = Optional.of(told);
        }
    }

    private static List<LoadDay> days(List<? extends DayLoad> loads, IntPredicate staffVisible) {
        List<LoadDay> days = new ArrayList<>();
        LoadState state = LoadState.before(FIRST);
        for (int i = 0; i < loads.size(); i++) {
            state = state.after(loads.get(i));
            days.add(new LoadDay(
                    FIRST.plusDays(i),
                    LoadMethod.DISTANCE,
                    loads.get(i),
                    DayTotals.sum(List.of()),
                    state,
                    staffVisible.test(i)));
        }
        return days;
    }
}

package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.load.model.Runner.MAY_1;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.Answer.NoDistance;
import org.twinge.load.model.Answer.NoSetting;
import org.twinge.load.model.Answer.Value;

class LoadDayTest {
    private static final LoadSettings EXERTION = new LoadSettings(
            LoadMethod.SESSION_RPE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void daysBetweenActivitiesAreRest() {
        List<LoadDay> days = LoadDay.following(
                Optional.empty(), List.of(day(0, run(0, 10000)), day(2, run(2, 5000))), SettingsHistory.NONE);

        assertThat(days)
                .extracting(LoadDay::load)
                .containsExactly(new DayLoad.Known(10), DayLoad.REST, new DayLoad.Known(5));
        assertThat(days).extracting(one -> one.totals().runs()).containsExactly(1, 0, 1);
    }

    @Test
    void anotherMethodBeginsAnotherSeries() {
        SettingsHistory settings = new SettingsHistory(new TreeMap<>(Map.of(MAY_1.plusDays(1), EXERTION)));

        List<LoadDay> days =
                LoadDay.following(Optional.empty(), List.of(day(0, run(0, 10000)), day(1, run(1, 10000))), settings);

        assertThat(days).extracting(LoadDay::method).containsExactly(LoadMethod.DISTANCE, LoadMethod.SESSION_RPE);
        assertThat(days.getLast().load()).isEqualTo(new DayLoad.Known(300));
        assertThat(days.getLast().state().first()).isEqualTo(MAY_1.plusDays(1));
        assertThat(days.getLast().state().tsb()).isZero();
    }

    @Test
    void afterAYearWithoutAnythingTheSeriesBeginsAnew() {
        List<LoadDay> days = LoadDay.following(
                Optional.empty(), List.of(day(0, run(0, 10000)), day(400, run(400, 10000))), SettingsHistory.NONE);

        assertThat(days).extracting(LoadDay::day).containsExactly(MAY_1, MAY_1.plusDays(400));
        assertThat(days.getLast().state().first()).isEqualTo(MAY_1.plusDays(400));
    }

    @Test
    void otherSportsCountForExertionAndNotForDistance() {
        var both = new TrainingDay(MAY_1, List.of(run(0, 10000)), List.of(run(0, 30000)));

        assertThat(both.load(LoadSettings.DEFAULT)).isEqualTo(new DayLoad.Known(10));
        assertThat(both.load(EXERTION)).isEqualTo(new DayLoad.Known(600));
        assertThat(both.totals().distance()).contains(Distance.ofMeters(10000));
    }

    @Test
    void loadByMethod() {
        Run run = run(0, 10000);
        var trimp = new LoadSettings(
                LoadMethod.TRIMP,
                Optional.of(60.0),
                Optional.of(190.0),
                Optional.of(LoadSettings.Sex.MALE),
                Optional.empty());

        assertThat(((Value) trimp.load(run)).value()).isBetween(100.44, 100.45);
        assertThat(new LoadSettings(
                                LoadMethod.TRIMP,
                                Optional.empty(),
                                Optional.of(190.0),
                                Optional.empty(),
                                Optional.empty())
                        .load(run))
                .isEqualTo(new NoSetting());
        assertThat(LoadSettings.DEFAULT.load(Runner.run(MAY_1, "07:00", 60, Optional.empty(), 1)))
                .isEqualTo(new NoDistance());
    }

    @Test
    void staffSeeNothingFromTheFirstDayOnThatOnlyTheOwnerMaySee() {
        Run hidden = new Run(
                UUID.randomUUID(),
                MAY_1.plusDays(1),
                start(1),
                Duration.ofHours(1),
                Optional.empty(),
                Effort.UNKNOWN,
                1,
                false);

        assertThat(LoadDay.following(
                        Optional.empty(),
                        List.of(day(0, run(0, 1000)), day(1, hidden), day(2, run(2, 1000))),
                        SettingsHistory.NONE))
                .extracting(LoadDay::staffVisible)
                .containsExactly(true, false, false);
    }

    /** Whatever day one goes on from, what follows is what a computation from scratch gives. */
    @Property
    void goingOnEqualsFromScratch(
            @ForAll List<@IntRange(max = 90) Integer> activeDays, @ForAll @IntRange(max = 90) int cut) {
        List<TrainingDay> active = activeDays.stream()
                .distinct()
                .map(number -> day(number, run(number, 1000 + number * 37)))
                .toList();
        SettingsHistory settings = new SettingsHistory(new TreeMap<>(Map.of(MAY_1.plusDays(40), EXERTION)));
        LocalDate cutDay = MAY_1.plusDays(cut);
        List<LoadDay> whole = LoadDay.following(Optional.empty(), active, settings);

        Optional<LoadDay> kept = whole.stream()
                .filter(day -> day.day().isBefore(cutDay) && day.totals().activities() > 0)
                .reduce((_, last) -> last);
        List<LoadDay> parts = new ArrayList<>(whole.stream()
                .filter(day -> kept.isPresent() && !day.day().isAfter(kept.get().day()))
                .toList());
        parts.addAll(LoadDay.following(
                kept.map(LoadDay::end),
                active.stream()
                        .filter(day ->
                                kept.isEmpty() || day.day().isAfter(kept.get().day()))
                        .toList(),
                settings));

        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void aPlanIsComparedWithTheLongestOfTheDaysBeforeAndTheDayItself() {
        List<Session> sessions =
                List.of(Runner.session(MAY_1, "07:00", 20000), Runner.session(MAY_1.plusDays(31), "07:00", 10000));

        PlannedSession within = PlannedSession.check(Distance.ofMeters(11000), MAY_1.plusDays(31), sessions);
        assertThat(within.staysWithin()).contains(Distance.ofMeters(11000));
        assertThat(within.band()).isEmpty();
        assertThat(PlannedSession.check(Distance.ofMeters(11000.01), MAY_1.plusDays(31), sessions)
                        .band())
                .contains(SpikeBand.OVER_10_PERCENT);
        assertThat(PlannedSession.check(Distance.ofMeters(20000), MAY_1.plusDays(30), sessions)
                        .ratio())
                .contains(1.0);
        assertThat(PlannedSession.check(Distance.ofMeters(1), MAY_1.plusDays(62), sessions)
                        .longest())
                .isEmpty();
    }

    @Test
    void shoesAddUpUnlessARunsDistanceIsUnknown() {
        assertThat(ShoeDistance.of(
                        List.of(in("old", 5000.0), in("old", 6000.0), in("new", 1000.0), in("new", null), run(0, 9))))
                .isEqualTo(Map.of("old", new Value(11000), "new", new NoDistance()));
    }

    private static Run in(String shoe, Double meters) {
        Effort effort = new Effort(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new HeartRates.None(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(shoe));
        return new Run(
                UUID.randomUUID(),
                MAY_1,
                start(0),
                Duration.ofHours(1),
                Optional.ofNullable(meters).map(Distance::ofMeters),
                effort,
                1,
                true);
    }

    private static TrainingDay day(int number, Run... runs) {
        return new TrainingDay(MAY_1.plusDays(number), List.of(runs), List.of());
    }

    /** An hour at 150 bpm, felt as 5. */
    private static Run run(int day, double meters) {
        Effort effort = new Effort(
                Optional.of(3600.0),
                Optional.empty(),
                Optional.empty(),
                new HeartRates.Mean(150),
                Optional.empty(),
                Optional.of(5.0),
                Optional.empty());
        return new Run(
                new UUID(0, day),
                MAY_1.plusDays(day),
                start(day),
                Duration.ofHours(1),
                Optional.of(Distance.ofMeters(meters)),
                effort,
                1,
                true);
    }

    private static Instant start(int day) {
        return MAY_1.plusDays(day).atTime(7, 0).toInstant(ZoneOffset.UTC);
    }
}

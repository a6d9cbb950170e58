package org.twinge.load.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One day of an athlete's series, with what the next one needs.
 *
 * @param staffVisible false if anything on this day or before came from a source that shows its data to the athlete only
 */
public record LoadDay(
        LocalDate day, LoadMethod method, DayLoad load, DayTotals totals, LoadState state, boolean staffVisible) {

    /** After a longer time without any activity a series begins anew: what was before says nothing any more. */
    public static final int LONGEST_BREAK_DAYS = 366;

    /**
     * The days after one that is known, up to the last with an activity; days between without any are rest. Where the
     * method changes, a new series begins.
     *
     * @param before the last day with an activity that stays as it is; empty to begin from scratch
     * @param active the days with activities after it, in any order
     */
    public static List<LoadDay> following(
            Optional<SeriesEnd> before, Collection<TrainingDay> active, SettingsHistory settings) {
        NavigableMap<LocalDate, TrainingDay> byDay = new TreeMap<>();
        active.forEach(training -> byDay.put(training.day(), training));
        List<LoadDay> days = new ArrayList<>();
        Optional<SeriesEnd> last = before;
        for (TrainingDay training : byDay.values()) {
            LocalDate from = last.map(SeriesEnd::day)
                    .filter(day -> ChronoUnit.DAYS.between(day, training.day()) <= LONGEST_BREAK_DAYS)
                    .map(day -> day.plusDays(1))
                    .orElse(training.day());
            for (LocalDate day = from; !day.isAfter(training.day()); day = day.plusDays(1)) {
                TrainingDay one = day.equals(training.day()) ? training : TrainingDay.rest(day);
                LoadDay next = next(last, one, settings.on(day));
                days.add(next);
                last = Optional.of(next.end());
            }
        }
        return List.copyOf(days);
    }

    public SeriesEnd end() {
        return new SeriesEnd(day, method, state, staffVisible);
    }

    /** The days of rest from the day after this one on, as long as nothing else is known. */
    public List<LoadDay> restUntil(LocalDate end, SettingsHistory settings) {
        List<LoadDay> days = new ArrayList<>();
        LoadDay last = this;
        while (last.day.isBefore(end) && days.size() < LONGEST_BREAK_DAYS) {
            LocalDate day = last.day.plusDays(1);
            last = next(Optional.of(last.end()), TrainingDay.rest(day), settings.on(day));
            days.add(last);
        }
        return List.copyOf(days);
    }

    private static LoadDay next(Optional<SeriesEnd> last, TrainingDay training, LoadSettings settings) {
        LoadState before = last.filter(end -> end.method() == settings.method()
                        && end.day().plusDays(1).equals(training.day()))
                .map(SeriesEnd::state)
                .orElseGet(() -> LoadState.before(training.day()));
        DayLoad load = training.load(settings);
        return new LoadDay(
                training.day(),
                settings.method(),
                load,
                training.totals(),
                before.after(load),
                training.staffVisible() && last.map(SeriesEnd::staffVisible).orElse(true));
    }

    /**
     * The metrics of the newest of these days.
     *
     * @param days without gaps, oldest first: the 42 before it at least, or all since the series began
     */
    public static DayMetrics metrics(List<LoadDay> days) {
        LoadDay newest = days.getLast();
        List<LoadDay> ofSeries = days.stream()
                .filter(day -> !day.day().isBefore(newest.state().first()))
                .toList();
        DailySeries series = new DailySeries(
                ofSeries.getFirst().day(), ofSeries.stream().map(LoadDay::load).toList());
        return DayMetrics.of(series, newest.day(), newest.state());
    }
}

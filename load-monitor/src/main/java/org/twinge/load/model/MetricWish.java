package org.twinge.load.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.twinge.load.model.Answer.Value;

/**
 * A metric that a clinic asked to hear about, though none foretells an injury (Impellizzeri et al. 2020). It is told of on
 * the first day beyond the threshold, and again only after so many days on which it was not: what is found follows from
 * the days alone, in whatever order they became known.
 *
 * @param metric one of {@link #ASKABLE}
 * @param coverage the share of the last 28 days whose load has to be known, from 0 to 1
 * @param cooldownDays from 1 to 28
 */
public record MetricWish(Metric metric, double threshold, double coverage, int cooldownDays) {
    /** What evidence contradicts or hardly supports, and a clinic may want to hear of all the same. */
    public static final Set<Metric> ASKABLE = EnumSet.of(
            Metric.ACWR_ROLLING_COUPLED,
            Metric.ACWR_ROLLING_UNCOUPLED,
            Metric.ACWR_EWMA,
            Metric.WEEK_CHANGE,
            Metric.MONOTONY,
            Metric.STRAIN,
            Metric.TSB);

    public MetricWish {
        if (!ASKABLE.contains(metric)) {
            throw new IllegalArgumentException("no clinic hears of " + metric.key());
        }
    }

    /** A high load is a low balance. A low ratio is no danger, and is never told of. */
    public boolean above() {
        return metric != Metric.TSB;
    }

    /** How many days before the first one in question an answer about it rests on. */
    public int lookBackDays() {
        return cooldownDays + Rolling.LOOK_BACK_DAYS;
    }

    /**
     * What is to be told, by day.
     *
     * @param days of one athlete, oldest first: all from {@link #lookBackDays} before {@code from} on, or all there are.
     *     Those that rest on what only the athlete may see tell nothing
     * @param from the first day in question
     */
    public NavigableMap<LocalDate, MetricBeyond> found(List<LoadDay> days, LocalDate from) {
        NavigableMap<LocalDate, MetricBeyond> beyond = new TreeMap<>();
        for (int i = 0; i < days.size(); i++) {
            LoadDay day = days.get(i);
            if (day.staffVisible() && !day.day().isBefore(from.minusDays(cooldownDays))) {
                beyond(days.subList(Math.max(0, i + 1 - Rolling.LOOK_BACK_DAYS), i + 1))
                        .ifPresent(found -> beyond.put(found.day(), found));
            }
        }
        NavigableMap<LocalDate, MetricBeyond> told = new TreeMap<>();
        beyond.tailMap(from, true).forEach((day, found) -> {
            if (beyond.subMap(day.minusDays(cooldownDays), true, day, false).isEmpty()) {
                told.put(day, found);
            }
        });
        return told;
    }

    /** @param recent the day and the 41 before it, as far as there are any */
    private Optional<MetricBeyond> beyond(List<LoadDay> recent) {
        DayMetrics metrics = LoadDay.metrics(recent);
        if (metrics.of(metric) instanceof Value(double value)
                && metrics.of(Metric.COVERAGE_28) instanceof Value(double known)
                && known >= coverage
                && (above() ? value > threshold : value < threshold)) {
            LocalDate seriesBegan = recent.getLast().state().first();
            return Optional.of(new MetricBeyond(metrics.day(), this, value, known, seriesBegan));
        }
        return Optional.empty();
    }
}

package org.twinge.load;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.load.model.Answer;
import org.twinge.load.model.DayLoad;
import org.twinge.load.model.DayTotals;
import org.twinge.load.model.Distance;
import org.twinge.load.model.LoadDay;
import org.twinge.load.model.LoadMethod;
import org.twinge.load.model.LongestSession;
import org.twinge.load.model.Metric;
import org.twinge.load.model.Rolling;

/**
 * Training day by day.
 *
 * @param metrics the methods of all that days answer
 * @param weeks ISO weeks from Monday on, those that the range touches; the last one may not be over
 */
record MetricsAnswer(LocalDate from, LocalDate to, List<Method> metrics, List<Day> days, Map<String, Totals> weeks) {

    /** @param id with its version: another method has another id */
    record Method(String id, String method) {}

    /** Totals of running; null where one of the runs does not know it. */
    record Totals(
            int runs,
            @Nullable Double distanceMeters,
            @Nullable Double movingSeconds,
            @Nullable Double ascentMeters,
            @Nullable Double descentMeters) {
        static Totals of(Stream<LoadDay> days) {
            DayTotals sum = DayTotals.sum(days.map(LoadDay::totals).toList());
            return new Totals(
                    sum.runs(),
                    sum.distance().map(Distance::meters).orElse(null),
                    sum.movingSeconds().orElse(null),
                    sum.ascentMeters().orElse(null),
                    sum.descentMeters().orElse(null));
        }
    }

    /** @param have days that are known, and the fewest it takes; null for other reasons */
    record Missing(
            String reason, @Nullable Integer have, @Nullable Integer need) {}

    /**
     * @param load in the unit of the method; null where it is not, or only partly, known
     * @param loadAtLeast the known part of a partly known load
     * @param values by metric
     * @param missing the metrics without a value, and why
     */
    record Day(
            LocalDate day,
            LoadMethod method,
            @Nullable Double load,
            @Nullable Double loadAtLeast,
            Totals totals,
            Totals last7Days,
            Map<String, Double> values,
            Map<String, Missing> missing) {}

    static MetricsAnswer of(ReadMetrics.Chart chart) {
        List<Day> days = new ArrayList<>();
        List<LoadDay> all = chart.days();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).day().isBefore(chart.from())) {
                days.add(day(all.subList(Math.max(0, i + 1 - Rolling.LOOK_BACK_DAYS), i + 1), chart));
            }
        }
        LocalDate firstWeek = monday(chart.from());
        Map<String, Totals> weeks = all.stream()
                .filter(day -> !day.day().isBefore(firstWeek))
                .collect(Collectors.groupingBy(
                        day -> week(day.day()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), week -> Totals.of(week.stream()))));
        List<Method> methods = Stream.of(Metric.values())
                .filter(metric -> days.stream()
                        .anyMatch(day -> day.values().containsKey(metric.id())
                                || day.missing().containsKey(metric.id())))
                .map(metric -> new Method(metric.id(), metric.method()))
                .toList();
        return new MetricsAnswer(chart.from(), chart.to(), methods, List.copyOf(days), weeks);
    }

    /** @param recent the day and the 41 before it, as far as there are any */
    private static Day day(List<LoadDay> recent, ReadMetrics.Chart chart) {
        LoadDay day = recent.getLast();
        Map<Metric, Answer> answers = new EnumMap<>(LoadDay.metrics(recent).answers());
        answers.put(Metric.LONGEST_SESSION_30, LongestSession.before(day.day(), chart.sessions()));
        Map<String, Double> values = new TreeMap<>();
        Map<String, Missing> missing = new TreeMap<>();
        answers.forEach((metric, answer) -> {
            switch (answer) {
                case Answer.Value(double value) -> values.put(metric.id(), value);
                case Answer.TooFewDays(int have, int need) ->
                    missing.put(metric.id(), new Missing("TOO_FEW_DAYS", have, need));
                case Answer.Reason reason -> missing.put(metric.id(), new Missing(name(reason), null, null));
            }
        });
        LocalDate week = day.day().minusDays(Rolling.ACUTE_DAYS - 1L);
        return new Day(
                day.day(),
                day.method(),
                day.load() instanceof DayLoad.Known(double load) ? (Double) load : null,
                day.load() instanceof DayLoad.PartlyKnown(double part) ? (Double) part : null,
                Totals.of(Stream.of(day)),
                Totals.of(recent.stream().filter(one -> !one.day().isBefore(week))),
                values,
                missing);
    }

    /** NoHeartRate is NO_HEART_RATE. */
    private static String name(Answer.Reason reason) {
        return reason.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    private static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}

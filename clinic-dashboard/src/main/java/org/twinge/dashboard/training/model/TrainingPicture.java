package org.twinge.dashboard.training.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sessions as bars from zero, day by day; those of one day stand on each other. The longest session of the 30 days before
 * is a stepped line, with gaps where there is none. Lengths are in the units of a drawing that is {@value #WIDTH} wide and
 * {@value #HEIGHT} high.
 */
public record TrainingPicture(
        List<Bar> bars,
        List<Mark> unknown,
        List<Mark> spikes,
        List<String> longest,
        List<Scale> scale,
        List<Mark> days) {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 240;
    public static final int LEFT = 34;
    public static final int GROUND = 212;

    private static final int TOP = 22;
    private static final int SKY = 12;
    private static final double[] STEPS = {1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000};
    private static final int MOST_LINES = 5;

    /** @param meters null where the distance is not known */
    public record Session(LocalDate day, @Nullable Double meters) {}

    public record Bar(LocalDate day, double meters, double x, double y, double width, double height) {}

    public record Mark(LocalDate day, double x, double y) {}

    /** A line across, with how many kilometres it stands for. */
    public record Scale(int kilometers, double y) {}

    /**
     * @param sessions in any order
     * @param longest metres by day
     */
    public static TrainingPicture of(
            LocalDate from,
            LocalDate to,
            Collection<Session> sessions,
            Map<LocalDate, Double> longest,
            Set<LocalDate> spikes) {
        var perDay = new TreeMap<LocalDate, List<Double>>();
        sessions.stream()
                .filter(session -> session.meters() != null)
                .forEach(session -> perDay.computeIfAbsent(session.day(), _ -> new ArrayList<>())
                        .add(session.meters()));
        double most = Stream.concat(
                        perDay.values().stream()
                                .map(day -> day.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum()),
                        longest.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double step = step(most);
        int lines = Math.max(1, (int) Math.ceil(most / step));
        var plan = new Plan(DayAxis.of(from, to), lines * step);
        List<Bar> bars = perDay.entrySet().stream()
                .flatMap(day -> plan.stacked(day.getKey(), day.getValue()).stream())
                .toList();
        return new TrainingPicture(
                bars,
                sessions.stream()
                        .filter(session -> session.meters() == null)
                        .map(session -> new Mark(session.day(), plan.axis().middle(session.day()), GROUND))
                        .toList(),
                spikes.stream()
                        .sorted()
                        .map(day -> new Mark(day, plan.axis().middle(day), plan.top(day, bars)))
                        .toList(),
                plan.axis().steps(new TreeMap<>(longest), plan::y),
                IntStream.rangeClosed(0, lines)
                        .mapToObj(line -> new Scale((int) (line * step / 1000), plan.y(line * step)))
                        .toList(),
                plan.labels());
    }

    private static double step(double most) {
        for (double step : STEPS) {
            if (most <= step * MOST_LINES) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** Where a day and a distance are. */
    private record Plan(DayAxis axis, double highest) {

        double y(double meters) {
            return DayAxis.rounded(GROUND - (GROUND - TOP) * meters / highest);
        }

        List<Bar> stacked(LocalDate day, List<Double> meters) {
            var bars = new ArrayList<Bar>();
            double below = 0;
            for (double one : meters) {
                double top = y(below + one);
                bars.add(new Bar(
                        day,
                        one,
                        DayAxis.rounded(axis.x(day) + axis.width() * 0.1),
                        top,
                        DayAxis.rounded(axis.width() * 0.8),
                        DayAxis.rounded(y(below) - top)));
                below += one;
            }
            return bars;
        }

        double top(LocalDate day, List<Bar> bars) {
            return bars.stream()
                            .filter(bar -> bar.day().equals(day))
                            .mapToDouble(Bar::y)
                            .min()
                            .orElse(GROUND)
                    - SKY;
        }

        /** Mondays of up to a quarter, the first of each month further on. */
        List<Mark> labels() {
            boolean weeks = axis.days() <= 100;
            return IntStream.range(0, axis.days())
                    .mapToObj(axis.from()::plusDays)
                    .filter(day -> weeks ? day.getDayOfWeek() == DayOfWeek.MONDAY : day.getDayOfMonth() == 1)
                    .map(day -> new Mark(day, axis.middle(day), GROUND + 16))
                    .toList();
        }
    }
}

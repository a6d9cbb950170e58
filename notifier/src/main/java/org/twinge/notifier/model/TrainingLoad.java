package org.twinge.notifier.model;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinge.notifier.model.DigestTime.Days;

/**
 * How hard an athlete has trained of late. Days after the last one are rest as far as anybody knows; of those before the
 * first one nothing is known.
 *
 * @param days the load of each, in the method's unit; empty where it is not, or only partly, known
 */
public record TrainingLoad(Method method, NavigableMap<LocalDate, Optional<Double>> days, Optional<Longest> longest) {

    /** What loads are made of. */
    public enum Method {
        /** Perceived exertion times minutes, arbitrary units. */
        SESSION_RPE,
        /** Banister's training impulse, arbitrary units. */
        TRIMP,
        /** Kilometres run. */
        DISTANCE
    }

    /** The longest session of the 30 days that end with the last one. */
    public record Longest(LocalDate day, double meters) {}

    public record Day(LocalDate day, Optional<Double> load) {}

    /** @throws IllegalArgumentException there are no days */
    public TrainingLoad {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A load without days is none");
        }
        days = new TreeMap<>(days);
    }

    /** @param before what is known of the same number of days before; empty where none of them is known whole */
    public record Stretch(List<Day> days, Optional<Double> before) {
        public double total() {
            return sum(days);
        }

        public int known() {
            return (int) days.stream().filter(day -> day.load().isPresent()).count();
        }

        public double most() {
            return loads(days).max(Double::compare).orElse(0.0);
        }

        /** There is something to tell: a session, or a day of which too little is known. */
        public boolean hasTraining() {
            return days.stream()
                            .anyMatch(day -> day.load().map(load -> load > 0).orElse(true))
                    && known() > 0;
        }
    }

    public Stretch over(Days wanted) {
        List<Day> stretch = wanted.first()
                .datesUntil(wanted.last().plusDays(1))
                .map(this::on)
                .toList();
        List<Day> before = wanted.first()
                .minusDays(stretch.size())
                .datesUntil(wanted.first())
                .map(this::on)
                .toList();
        boolean whole = before.stream().allMatch(day -> day.load().isPresent());
        return new Stretch(stretch, whole ? Optional.of(sum(before)) : Optional.empty());
    }

    private Day on(LocalDate day) {
        Optional<Double> load =
                day.isAfter(days.lastKey()) ? Optional.of(0.0) : days.getOrDefault(day, Optional.empty());
        return new Day(day, load);
    }

    private static double sum(List<Day> days) {
        return loads(days).mapToDouble(Double::doubleValue).sum();
    }

    private static Stream<Double> loads(List<Day> days) {
        return days.stream().flatMap(day -> day.load().stream());
    }
}

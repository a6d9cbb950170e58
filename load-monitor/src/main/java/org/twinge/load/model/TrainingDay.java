package org.twinge.load.model;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an athlete did on one local day.
 *
 * @param runs recordings that count, none of them a double of another
 * @param others rides, swims and so on; doubles among them are left out here
 */
public record TrainingDay(LocalDate day, List<Run> runs, List<Run> others) {
    public TrainingDay {
        runs = List.copyOf(runs);
        others = List.copyOf(SessionRule.withoutDoubles(others));
    }

    public static TrainingDay rest(LocalDate day) {
        return new TrainingDay(day, List.of(), List.of());
    }

    /** By the order in which the activities began, so that the sum has always the same bits. */
    public DayLoad load(LoadSettings settings) {
        Stream<Run> counted = settings.method() == LoadMethod.DISTANCE
                ? runs.stream()
                : Stream.concat(runs.stream(), others.stream());
        return DayLoad.of(counted.sorted(comparing(Run::startedAt).thenComparing(Run::id))
                .map(settings::load)
                .toList());
    }

    public DayTotals totals() {
        return new DayTotals(
                runs.size() + others.size(),
                runs.size(),
                sum(Run::distance, Distance.ZERO, Distance::plus),
                sum(run -> run.effort().movingSeconds(), 0.0, Double::sum),
                sum(run -> run.effort().ascentMeters(), 0.0, Double::sum),
                sum(run -> run.effort().descentMeters(), 0.0, Double::sum));
    }

    boolean staffVisible() {
        return Stream.concat(runs.stream(), others.stream()).allMatch(Run::staffVisible);
    }

    private <T> Optional<T> sum(Function<Run, Optional<T>> figure, T zero, BinaryOperator<T> plus) {
        List<Optional<T>> figures = runs.stream()
                .sorted(comparing(Run::startedAt).thenComparing(Run::id))
                .map(figure)
                .toList();
        return figures.stream().allMatch(Optional::isPresent)
                ? Optional.of(figures.stream().flatMap(Optional::stream).reduce(zero, plus))
                : Optional.empty();
    }
}

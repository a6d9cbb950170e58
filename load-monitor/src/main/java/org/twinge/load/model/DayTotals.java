package org.twinge.load.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Totals of running over a day or several; missing where one of the runs does not know it.
 *
 * @param activities of all kinds of sport
 */
public record DayTotals(
        int activities,
        int runs,
        Optional<Distance> distance,
        Optional<Double> movingSeconds,
        Optional<Double> ascentMeters,
        Optional<Double> descentMeters) {

    /** Of several days in their order. */
    public static DayTotals sum(Collection<DayTotals> days) {
        List<DayTotals> inOrder = List.copyOf(days);
        return new DayTotals(
                inOrder.stream().mapToInt(DayTotals::activities).sum(),
                inOrder.stream().mapToInt(DayTotals::runs).sum(),
                sum(inOrder, DayTotals::distance, Distance.ZERO, Distance::plus),
                sum(inOrder, DayTotals::movingSeconds, 0.0, Double::sum),
                sum(inOrder, DayTotals::ascentMeters, 0.0, Double::sum),
                sum(inOrder, DayTotals::descentMeters, 0.0, Double::sum));
    }

    private static <T> Optional<T> sum(
            List<DayTotals> days, Function<DayTotals, Optional<T>> figure, T zero, BinaryOperator<T> plus) {
        return days.stream()
                .map(figure)
                .reduce(Optional.of(zero), (sum, day) -> sum.flatMap(s -> day.map(d -> plus.apply(s, d))));
    }
}

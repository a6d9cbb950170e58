package org.twinge.dashboard.training.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;

/** Where days are on the one axis of time that everything about somebody's training stands on. */
record DayAxis(LocalDate from, int days) {
    static DayAxis of(LocalDate from, LocalDate to) {
        return new DayAxis(from, (int) ChronoUnit.DAYS.between(from, to) + 1);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(from.plusDays(days));
    }

    double width() {
        return (double) (TrainingPicture.WIDTH - TrainingPicture.LEFT) / days;
    }

    double x(LocalDate day) {
        return TrainingPicture.LEFT + ChronoUnit.DAYS.between(from, day) * width();
    }

    double middle(LocalDate day) {
        return rounded(x(day) + width() / 2);
    }

    /** A stepped path for each stretch of days without a gap. */
    List<String> steps(SortedMap<LocalDate, Double> values, DoubleUnaryOperator y) {
        var paths = new ArrayList<String>();
        var path = new StringBuilder();
        LocalDate next = null;
        for (var each : values.entrySet()) {
            if (!each.getKey().equals(next) && !path.isEmpty()) {
                paths.add(path.toString());
                path.setLength(0);
            }
            path.append(path.isEmpty() ? "M" + rounded(x(each.getKey())) + " " : "V")
                    .append(y.applyAsDouble(each.getValue()))
                    .append('H')
                    .append(rounded(x(each.getKey()) + width()));
            next = each.getKey().plusDays(1);
        }
        if (!path.isEmpty()) {
            paths.add(path.toString());
        }
        return paths;
    }

    static double rounded(double length) {
        return Math.round(length * 10) / 10.0;
    }
}

package org.twinge.load.model;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.twinge.load.model.Answer.TooFewDays;
import org.twinge.load.model.Answer.Value;
import org.twinge.load.model.DayLoad.Known;

/**
 * Some days in a row. Sums are made anew from the oldest day to the newest, never adjusted, so that the same days always
 * give the same bits.
 *
 * @param length how many days it should have
 * @param days those that the series has, oldest first; fewer than the length where it began later
 */
public record Window(int length, List<DayLoad> days) {
    /** A week is known whole or not at all; of a longer window three quarters do (ours, no study settles it). */
    private static final int WEEK = 7;

    private static final double FLOOR = 0.75;

    public int known() {
        return (int) days.stream().filter(Known.class::isInstance).count();
    }

    /** The fewest known days that a metric over this length stands on. */
    static int floor(int length) {
        return length <= WEEK ? length : (int) Math.ceil(FLOOR * length);
    }

    /** Known enough: the series reaches back over all of it, and the floor is kept. */
    boolean isSound() {
        return days.size() == length && known() >= floor(length);
    }

    TooFewDays tooFew() {
        return new TooFewDays(known(), days.size() < length ? length : floor(length));
    }

    /** Of the known days. */
    double sum() {
        double sum = 0;
        for (DayLoad day : days) {
            if (day instanceof Known(double load)) {
                sum += load;
            }
        }
        return sum;
    }

    /** Of the known days; there is at least one. */
    double mean() {
        return sum() / known();
    }

    /** Population standard deviation of the known days; there is at least one. */
    double deviation() {
        double mean = mean();
        double squares = 0;
        for (DayLoad day : days) {
            if (day instanceof Known(double load)) {
                squares += (load - mean) * (load - mean);
            }
        }
        return Math.sqrt(squares / known());
    }

    /** Whether all known days have the same load: rounding must not make a variation of it. */
    boolean isConstant() {
        return days.stream().filter(Known.class::isInstance).distinct().count() <= 1;
    }

    Answer answer(ToDoubleFunction<Window> figure) {
        return isSound() ? new Value(figure.applyAsDouble(this)) : tooFew();
    }
}

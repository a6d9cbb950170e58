package org.twinge.load.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The conventions of the public data set SoccerMon (Midoglu et al. 2024): days before the first count as 0, means are
 * rounded to two decimals before anything is made of them, and what cannot be divided is 0. For comparison only: here
 * zero does stand for unknown.
 */
public record SoccerMon(double atl, double ctl28, double ctl42, double acwr, double monotony, double strain) {

    /** Of a day of a series whose days are all known. */
    public static SoccerMon of(DailySeries series, LocalDate day) {
        Window week = padded(series.endingOn(day, Rolling.ACUTE_DAYS));
        double atl = rounded(week.mean());
        double ctl28 = mean(series, day, Rolling.CHRONIC_DAYS);
        double monotony = week.isConstant() ? 0 : rounded(atl / week.deviation());
        return new SoccerMon(
                atl,
                ctl28,
                mean(series, day, Rolling.LOOK_BACK_DAYS),
                ctl28 == 0 ? 0 : atl / ctl28,
                monotony,
                week.sum() * monotony);
    }

    private static double mean(DailySeries series, LocalDate day, int length) {
        return rounded(padded(series.endingOn(day, length)).mean());
    }

    private static Window padded(Window window) {
        List<DayLoad> days = new ArrayList<>(
                Collections.nCopies(window.length() - window.days().size(), DayLoad.REST));
        days.addAll(window.days());
        return new Window(window.length(), days);
    }

    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }
}

package org.twinge.load.model;

import java.time.LocalDate;
import org.twinge.load.model.Answer.ConstantLoad;
import org.twinge.load.model.Answer.NoReference;
import org.twinge.load.model.Answer.TooFewDays;
import org.twinge.load.model.Answer.Value;
import org.twinge.load.model.DayLoad.Known;

/** The metrics of windows of days, each of a series and the day it ends on. Their methods: {@link Metric}. */
public final class Rolling {
    public static final int ACUTE_DAYS = 7;
    public static final int CHRONIC_DAYS = 28;

    /** No metric looks back over more days. */
    public static final int LOOK_BACK_DAYS = 42;

    private Rolling() {}

    public static Answer mean(DailySeries series, LocalDate day, int length) {
        return series.endingOn(day, length).answer(Window::mean);
    }

    public static Answer weekSum(DailySeries series, LocalDate day) {
        return series.endingOn(day, ACUTE_DAYS).answer(Window::sum);
    }

    /** At most 4: the week is part of the four weeks, and known whole. */
    public static Answer coupledRatio(DailySeries series, LocalDate day) {
        return ratio(series.endingOn(day, ACUTE_DAYS), series.endingOn(day, CHRONIC_DAYS));
    }

    /** With everything known it is 3c / (4 - c) for the coupled ratio c. */
    public static Answer uncoupledRatio(DailySeries series, LocalDate day) {
        return ratio(
                series.endingOn(day, ACUTE_DAYS),
                series.endingOn(day.minusDays(ACUTE_DAYS), CHRONIC_DAYS - ACUTE_DAYS));
    }

    public static Answer weekChange(DailySeries series, LocalDate day) {
        return ratio(series.endingOn(day, ACUTE_DAYS), series.endingOn(day.minusDays(ACUTE_DAYS), ACUTE_DAYS));
    }

    private static Answer ratio(Window of, Window to) {
        if (!of.isSound()) {
            return of.tooFew();
        }
        if (!to.isSound()) {
            return to.tooFew();
        }
        if (to.sum() == 0) {
            return new NoReference();
        }
        double ratio = of.mean() / to.mean();
        return Double.isFinite(ratio) ? new Value(ratio) : new NoReference();
    }

    public static Answer monotony(DailySeries series, LocalDate day) {
        Window week = series.endingOn(day, ACUTE_DAYS);
        if (!week.isSound()) {
            return week.tooFew();
        }
        double deviation = week.deviation();
        return week.isConstant() || deviation == 0 ? new ConstantLoad() : new Value(week.mean() / deviation);
    }

    public static Answer strain(DailySeries series, LocalDate day) {
        return switch (monotony(series, day)) {
            case Value(double monotony) ->
                new Value(series.endingOn(day, ACUTE_DAYS).sum() * monotony);
            case Answer.Reason reason -> reason;
        };
    }

    /** 0 on a day of rest. An unknown day may have been one, so nothing is answered across it. */
    public static Answer daysSinceRest(DailySeries series, LocalDate day) {
        for (int back = 0; back < LOOK_BACK_DAYS; back++) {
            Window one = series.endingOn(day.minusDays(back), 1);
            if (!one.isSound()) {
                return new TooFewDays(back, back + 1);
            }
            if (one.days().getFirst() instanceof Known(double load) && load == 0) {
                return new Value(back);
            }
        }
        return new Value(LOOK_BACK_DAYS);
    }

    public static Answer buildWeeks(DailySeries series, LocalDate day) {
        int comparable = LOOK_BACK_DAYS / ACUTE_DAYS - 1;
        for (int back = 0; back < comparable; back++) {
            Window week = series.endingOn(day.minusDays((long) back * ACUTE_DAYS), ACUTE_DAYS);
            Window before = series.endingOn(day.minusDays((back + 1L) * ACUTE_DAYS), ACUTE_DAYS);
            if (!week.isSound() || !before.isSound()) {
                return new TooFewDays(back * ACUTE_DAYS + week.known() + before.known(), (back + 2) * ACUTE_DAYS);
            }
            if (week.sum() <= before.sum()) {
                return new Value(back);
            }
        }
        return new Value(comparable);
    }

    public static Answer coverage(DailySeries series, LocalDate day) {
        return new Value((double) series.endingOn(day, CHRONIC_DAYS).known() / CHRONIC_DAYS);
    }
}

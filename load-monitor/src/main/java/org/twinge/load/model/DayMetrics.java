package org.twinge.load.model;

import static org.twinge.load.model.Rolling.CHRONIC_DAYS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twinge.load.model.Answer.NoReference;
import org.twinge.load.model.Answer.TooFewDays;
import org.twinge.load.model.Answer.Value;

/**
 * All metrics of one day of a series.
 *
 * @param answers of every metric that is about days
 */
public record DayMetrics(LocalDate day, DayLoad load, Map<Metric, Answer> answers) {
    public DayMetrics {
        answers = Collections.unmodifiableMap(new EnumMap<>(answers));
    }

    public Answer of(Metric metric) {
        Answer answer = answers.get(metric);
        if (answer == null) {
            throw new IllegalArgumentException(metric + " is not about days");
        }
        return answer;
    }

    /** Of every day of the series, from scratch. */
    public static List<DayMetrics> of(DailySeries series) {
        List<DayMetrics> all = new ArrayList<>();
        LoadState state = LoadState.before(series.first());
        for (int i = 0; i < series.days().size(); i++) {
            state = state.after(series.days().get(i));
            all.add(of(series, series.first().plusDays(i), state));
        }
        return List.copyOf(all);
    }

    /**
     * Of one day.
     *
     * @param series its last 42 days at least, or all since it began
     * @param state at the end of the day
     */
    public static DayMetrics of(DailySeries series, LocalDate day, LoadState state) {
        Map<Metric, Answer> answers = new EnumMap<>(Metric.class);
        answers.put(Metric.LOAD_MEAN_7, Rolling.mean(series, day, Rolling.ACUTE_DAYS));
        answers.put(Metric.LOAD_MEAN_28, Rolling.mean(series, day, CHRONIC_DAYS));
        answers.put(Metric.LOAD_MEAN_42, Rolling.mean(series, day, Rolling.LOOK_BACK_DAYS));
        answers.put(Metric.LOAD_SUM_7, Rolling.weekSum(series, day));
        answers.put(Metric.ATL_EXPONENTIAL_7, exponential(series, day, state, state.atl()));
        answers.put(Metric.CTL_EXPONENTIAL_42, exponential(series, day, state, state.ctl()));
        answers.put(Metric.TSB, exponential(series, day, state, state.tsb()));
        answers.put(Metric.ACWR_ROLLING_COUPLED, Rolling.coupledRatio(series, day));
        answers.put(Metric.ACWR_ROLLING_UNCOUPLED, Rolling.uncoupledRatio(series, day));
        answers.put(Metric.ACWR_EWMA, ewmaRatio(series, day, state));
        answers.put(Metric.MONOTONY, Rolling.monotony(series, day));
        answers.put(Metric.STRAIN, Rolling.strain(series, day));
        answers.put(Metric.WEEK_CHANGE, Rolling.weekChange(series, day));
        answers.put(Metric.DAYS_SINCE_REST, Rolling.daysSinceRest(series, day));
        answers.put(Metric.BUILD_WEEKS, Rolling.buildWeeks(series, day));
        answers.put(Metric.COVERAGE_28, Rolling.coverage(series, day));
        return new DayMetrics(day, series.endingOn(day, 1).days().getFirst(), answers);
    }

    /** From the first known day on; yet a state that was kept over too many unknown days is not today's. */
    private static Answer exponential(DailySeries series, LocalDate day, LoadState state, double value) {
        long age = ChronoUnit.DAYS.between(state.first(), day) + 1;
        Window recent = series.endingOn(day, (int) Math.min(age, CHRONIC_DAYS));
        int need = Math.max(1, recent.length() - (CHRONIC_DAYS - Window.floor(CHRONIC_DAYS)));
        return recent.known() >= need ? new Value(value) : new TooFewDays(recent.known(), need);
    }

    private static Answer ewmaRatio(DailySeries series, LocalDate day, LoadState state) {
        double ratio = state.ewmaAcute() / state.ewmaChronic();
        return switch (exponential(series, day, state, 0)) {
            case Value _ when Double.isFinite(ratio) -> new Value(ratio);
            case Value _ -> new NoReference();
            case Answer.Reason tooFew -> tooFew;
        };
    }
}

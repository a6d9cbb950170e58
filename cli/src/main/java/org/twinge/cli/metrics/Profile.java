package org.twinge.cli.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinge.load.model.Answer;
import org.twinge.load.model.DailySeries;
import org.twinge.load.model.DayLoad;
import org.twinge.load.model.DayMetrics;
import org.twinge.load.model.Metric;
import org.twinge.load.model.SoccerMon;

/** By whose conventions the metrics are written. */
public enum Profile {
    /** The load monitor's own: empty where there is no value. */
    TWINGE,
    /** Rounding and zeros of the SoccerMon data set, in the columns that it has; the others as in {@link #TWINGE}. */
    SOCCERMON;

    static final String HEADER = "athlete,date,load,atl7,ctl28,ctl42,acwr_coupled,acwr_uncoupled,acwr_ewma,"
            + "monotony,strain,ctl_exp42,atl_exp7,tsb,week_change";

    private static final List<Metric> COLUMNS = List.of(
            Metric.LOAD_MEAN_7,
            Metric.LOAD_MEAN_28,
            Metric.LOAD_MEAN_42,
            Metric.ACWR_ROLLING_COUPLED,
            Metric.ACWR_ROLLING_UNCOUPLED,
            Metric.ACWR_EWMA,
            Metric.MONOTONY,
            Metric.STRAIN,
            Metric.CTL_EXPONENTIAL_42,
            Metric.ATL_EXPONENTIAL_7,
            Metric.TSB,
            Metric.WEEK_CHANGE);

    /** One line of the output, without its end. */
    String line(String athlete, DailySeries series, DayMetrics day) {
        Map<Metric, Double> instead = this == SOCCERMON ? soccerMon(SoccerMon.of(series, day.day())) : Map.of();
        return Stream.concat(
                        Stream.of(quoted(athlete), day.day().toString(), load(day.load())),
                        COLUMNS.stream()
                                .map(column -> Optional.ofNullable(instead.get(column))
                                        .map(Profile::number)
                                        .orElseGet(() -> cell(day.of(column)))))
                .collect(Collectors.joining(","));
    }

    private static Map<Metric, Double> soccerMon(SoccerMon figures) {
        return Map.of(
                Metric.LOAD_MEAN_7, figures.atl(),
                Metric.LOAD_MEAN_28, figures.ctl28(),
                Metric.LOAD_MEAN_42, figures.ctl42(),
                Metric.ACWR_ROLLING_COUPLED, figures.acwr(),
                Metric.MONOTONY, figures.monotony(),
                Metric.STRAIN, figures.strain());
    }

    private static String cell(Answer answer) {
        return answer instanceof Answer.Value(double value) ? number(value) : "";
    }

    private static String load(DayLoad load) {
        return load instanceof DayLoad.Known(double known) ? number(known) : "";
    }

    /** Every digit that a double has, and no exponent. */
    private static String number(double value) {
        String text = Double.toString(value);
        return text.contains("E") ? new BigDecimal(text).toPlainString() : text;
    }

    private static String quoted(String text) {
        return text.matches("[^,\"]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

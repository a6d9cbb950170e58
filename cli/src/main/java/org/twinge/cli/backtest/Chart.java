package org.twinge.cli.backtest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.twinge.load.model.Distance;
import org.twinge.load.model.LoadDay;

/** One athlete's days as bars of kilometres, a row of marks for each rule above them, a line where an injury began. */
final class Chart {
    private static final int WIDTH = 960;
    private static final int BARS = 110;
    private static final int ROW = 16;
    private static final int LABELS = 18;

    private final Backtest athlete;
    private final List<Rule> rules;
    private final LocalDate first;
    private final double dayWidth;

    private Chart(Backtest athlete, List<Rule> rules) {
        this.athlete = athlete;
        this.rules = rules;
        first = athlete.days().getFirst().day();
        dayWidth = (double) WIDTH / athlete.days().size();
    }

    /** @param athlete with one day at least */
    static String svg(Backtest athlete, List<Rule> rules) {
        return new Chart(athlete, rules).svg();
    }

    private String svg() {
        int top = ROW * rules.size();
        var svg = new StringBuilder();
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n"
                .formatted(
                        WIDTH,
                        top + BARS + LABELS,
                        Words.escape("Kilometres a day of %s, with %d alerts and %d injuries"
                                .formatted(
                                        athlete.athlete(),
                                        athlete.alerts().size(),
                                        athlete.injuries().size()))));
        double most =
                athlete.days().stream().mapToDouble(Chart::kilometers).max().orElse(0);
        for (LoadDay day : athlete.days()) {
            double height = most == 0 ? 0 : kilometers(day) / most * (BARS - 4);
            if (height > 0) {
                svg.append(rect("run", x(day.day()), top + BARS - height, Math.max(0.5, dayWidth * 0.8), height));
            }
        }
        for (Backtest.Alert alert : athlete.alerts()) {
            int row = rules.indexOf(alert.rule());
            svg.append("<circle class=\"rule%d\" cx=\"%s\" cy=\"%d\" r=\"5\"><title>%s</title></circle>%n"
                    .formatted(
                            row % 4,
                            number(x(alert.day()) + dayWidth / 2),
                            row * ROW + ROW / 2,
                            Words.escape("%s, %s: %s"
                                    .formatted(alert.day(), alert.rule().name(), alert.words()))));
        }
        for (LocalDate injury : athlete.injuries()) {
            if (!injury.isBefore(first) && x(injury) <= WIDTH) {
                svg.append(
                        "<line class=\"injury\" x1=\"%1$s\" x2=\"%1$s\" y1=\"0\" y2=\"%2$d\"><title>%3$s: an injury began</title></line>%n"
                                .formatted(number(x(injury) + dayWidth / 2), top + BARS, injury));
            }
        }
        svg.append("<text x=\"0\" y=\"%d\">%s</text>%n".formatted(top + BARS + 14, first));
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s; highest bar %s km</text>%n"
                .formatted(WIDTH, top + BARS + 14, athlete.days().getLast().day(), number(most)));
        return svg.append("</svg>\n").toString();
    }

    private double x(LocalDate day) {
        return ChronoUnit.DAYS.between(first, day) * dayWidth;
    }

    private static double kilometers(LoadDay day) {
        return day.totals().distance().map(Distance::meters).orElse(0.0) / 1000;
    }

    private static String rect(String kind, double x, double y, double width, double height) {
        return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>%n"
                .formatted(kind, number(x), number(y), number(width), number(height));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

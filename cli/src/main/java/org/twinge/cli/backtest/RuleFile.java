package org.twinge.cli.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinge.cli.csv.CsvLines;
import org.twinge.cli.csv.CsvLines.Line;
import org.twinge.load.model.Metric;

/**
 * The rules of a file with the columns {@code rule,over,cooldown_days}: {@code session-spike}, or a metric by its column
 * in the output of {@code ./twinge metrics}.
 */
final class RuleFile {
    private static final String SESSION_SPIKE = "session-spike";
    private static final int MOST_COOLDOWN_DAYS = 366;

    private static final Map<String, Metric> METRICS = new TreeMap<>(Map.of(
            "atl7", Metric.LOAD_MEAN_7,
            "acwr_coupled", Metric.ACWR_ROLLING_COUPLED,
            "acwr_uncoupled", Metric.ACWR_ROLLING_UNCOUPLED,
            "acwr_ewma", Metric.ACWR_EWMA,
            "monotony", Metric.MONOTONY,
            "strain", Metric.STRAIN,
            "week_change", Metric.WEEK_CHANGE));

    private RuleFile() {}

    static List<Rule> read(Path file) throws IOException {
        List<Rule> rules = new ArrayList<>();
        try (var lines = CsvLines.of(file, List.of("rule", "over", "cooldown_days"))) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                Rule rule = rule(lines, line.get());
                if (rules.contains(rule)) {
                    throw lines.problem(line.get().number(), "this rule is here a second time");
                }
                rules.add(rule);
            }
            if (rules.isEmpty()) {
                throw lines.problem(1, "there is no rule");
            }
        }
        return rules;
    }

    private static Rule rule(CsvLines lines, Line line) {
        String name = lines.field(line, "rule");
        double over =
                lines.number(line, "over", 0, 1e9).orElseThrow(() -> lines.problem(line.number(), "over is missing"));
        if (name.equals(SESSION_SPIKE)) {
            if (over < 1.10) {
                throw lines.problem(line.number(), "a session spike begins over 1.10");
            }
            return new Rule.SessionSpike(over);
        }
        Metric metric = Optional.ofNullable(METRICS.get(name))
                .orElseThrow(() -> lines.problem(
                        line.number(),
                        "there is no rule %s. There are: %s, %s"
                                .formatted(name, SESSION_SPIKE, String.join(", ", METRICS.keySet()))));
        double cooldown =
                lines.number(line, "cooldown_days", 0, MOST_COOLDOWN_DAYS).orElse(0.0);
        return new Rule.MetricOver(metric, name, over, (int) cooldown);
    }
}

package org.twinge.cli.backtest;

import java.util.List;
import java.util.stream.Collectors;

/** The page: what each rule came to, and each athlete's time with what would have been told. Needs nothing from outside. */
final class Report {
    /** A page for people; who has more athletes reads the table. */
    private static final int MOST_PICTURES = 50;

    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1d2731; }
            table { border-collapse: collapse; } caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
            th, td { border-bottom: 1px solid #c9d1d9; padding: .35rem .9rem .35rem 0; text-align: right; }
            th:first-child, td:first-child { text-align: left; }
            svg { width: 100%; height: auto; } text { font-size: 11px; fill: #4a5661; }
            .run { fill: #8ea3b8; } .injury { stroke: #1d2731; stroke-width: 2; stroke-dasharray: 4 2; }
            .rule0 { fill: #b3541e; } .rule1 { fill: #5b4fa0; } .rule2 { fill: #10707f; } .rule3 { fill: #8a6d00; }
            li { margin: .15rem 0; }
            """;

    private Report() {}

    static String html(String source, List<Backtest> athletes, List<Rule> rules) {
        String tallies = rules.stream()
                .map(rule -> row(Tally.of(rule, athletes), rules.indexOf(rule)))
                .collect(Collectors.joining());
        String people = athletes.stream()
                .filter(athlete -> !athlete.days().isEmpty())
                .limit(MOST_PICTURES)
                .map(athlete -> section(athlete, rules))
                .collect(Collectors.joining());
        double months = athletes.stream().mapToDouble(Backtest::months).sum();
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Backtest of %1$s</title><style>%2$s</style></head><body>
                <h1>What would have been told</h1>
                <p>%1$s: %3$d athletes, %4$s months in which alerts were possible (not before the first known run is 30 days
                old).%5$s</p>
                <table><caption>The rules</caption><thead><tr><th scope="col">Rule</th><th scope="col">Alerts</th>
                <th scope="col">an athlete and month</th><th scope="col">Injuries preceded</th>
                <th scope="col">Alerts not followed</th></tr></thead><tbody>
                %6$s</tbody></table>
                <p>An injury is preceded by an alert on its day or in the 7 days before; an alert is followed by an injury on
                its day or in the 7 days after. That one came before the other does not say that it caused it, and none of
                these figures is anybody's risk. The load monitor alerts on session spikes only (Frandsen et al. 2025, Br J
                Sports Med 59(17):1203-1210); other metrics are shown to staff and alert nobody unless a clinic asks for it.</p>
                %7$s</body></html>
                """.formatted(
                        Words.escape(source),
                        STYLE,
                        athletes.size(),
                        Words.number(months),
                        athletes.size() > MOST_PICTURES ? " Pictures of the first %d.".formatted(MOST_PICTURES) : "",
                        tallies,
                        people);
    }

    private static String row(Tally tally, int place) {
        boolean known = tally.injuries() > 0;
        return """
                <tr><td><svg viewBox="0 0 12 12" style="width:.8em" aria-hidden="true"><circle class="rule%d" cx="6" cy="6" r="6"/></svg>
                %s</td><td>%d</td><td>%s</td><td>%s</td><td>%s</td></tr>
                """.formatted(
                        place % 4,
                        Words.escape(tally.rule().name()),
                        tally.alerts(),
                        Words.number(tally.perMonth()),
                        known ? "%d of %d".formatted(tally.preceded(), tally.injuries()) : "none known",
                        known ? "%d of %d".formatted(tally.notFollowed(), tally.alerts()) : "none known");
    }

    private static String section(Backtest athlete, List<Rule> rules) {
        String alerts = athlete.alerts().stream()
                .map(alert -> "<li>%s, %s: %s</li>%n"
                        .formatted(alert.day(), Words.escape(alert.rule().name()), Words.escape(alert.words())))
                .collect(Collectors.joining());
        return """
                <section><h2>%s</h2>
                %s<details><summary>%d alerts</summary><ol>%s</ol></details></section>
                """.formatted(
                        Words.escape(athlete.athlete()),
                        Chart.svg(athlete, rules),
                        athlete.alerts().size(),
                        alerts);
    }
}

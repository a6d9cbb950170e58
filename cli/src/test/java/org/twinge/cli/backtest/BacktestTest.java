package org.twinge.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.cli.stack.Problem;
import org.twinge.load.model.Metric;

class BacktestTest {
    private static final String HEADER = "athlete,start,elapsed_seconds,distance_meters,injury";
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    @TempDir
    private Path folder;

    @Test
    void aSpikeIsToldFromThe30thDayOnAndHeldAgainstInjuries() throws IOException {
        List<Backtest> athletes = backtest(
                List.of(Rule.SHIPPED),
                run("a", 0, 8000, ""),
                run("a", 10, 12000, ""), // provisional: the first known run is 10 days old
                run("a", 30, 13200, ""), // exactly 10 % farther: none
                run("a", 40, 15000, ""),
                run("a", 47, 5000, "yes"), // 7 days after the alert
                run("a", 50, 21000, ""),
                "a,2026-02-28T12:00:00+01:00,,,yes", // 58 days after the first: too late for the second alert
                run("b", 0, 8000, ""));

        assertThat(athletes.getFirst().alerts())
                .containsExactly(
                        new Backtest.Alert(
                                FIRST.plusDays(40),
                                Rule.SHIPPED,
                                "15.00 km; the longest session of the 30 days before, on 2026-01-31, was 13.20 km"),
                        new Backtest.Alert(
                                FIRST.plusDays(50),
                                Rule.SHIPPED,
                                "21.00 km; the longest session of the 30 days before, on 2026-02-10, was 15.00 km"));
        Tally tally = Tally.of(Rule.SHIPPED, athletes);
        assertThat(tally.alerts()).isEqualTo(2);
        assertThat(tally.injuries()).isEqualTo(2);
        assertThat(tally.preceded()).isEqualTo(1);
        assertThat(tally.notFollowed()).isEqualTo(1);
        assertThat(tally.perMonth()).isCloseTo(2 / (21 / (365.25 / 12)), within(1e-12));
    }

    @Test
    void aMetricIsToldOnceInItsCooldown() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            lines.add(run("a", day, day < 40 ? 5000 : 15000, ""));
        }
        var rule = new Rule.MetricOver(Metric.ACWR_ROLLING_COUPLED, "acwr_coupled", 1.5, 7);

        Backtest athlete = backtest(List.of(rule), lines.toArray(String[]::new)).getFirst();

        // coupled: the mean of 7 days over that of 28; with k long days it is (5 + 10k/7) / (5 + 10k/28)
        assertThat(athlete.alerts())
                .containsExactly(
                        new Backtest.Alert(FIRST.plusDays(42), rule, "acwr_coupled was 1.53"),
                        new Backtest.Alert(FIRST.plusDays(50), rule, "acwr_coupled was 1.68"));
    }

    @Test
    void runsOfOneSessionCountTogetherAndTheSameRunningOnce() throws IOException {
        Backtest athlete = backtest(
                        List.of(Rule.SHIPPED),
                        run("a", 0, 8000, ""),
                        run("a", 31, 10000, ""),
                        "a,2026-02-05T07:00:00+01:00,900,2000,",
                        "a,2026-02-05T07:20:00+01:00,3600,10000,",
                        "a,2026-02-05T07:20:10+01:00,3500,9900,")
                .getFirst();

        assertThat(athlete.alerts())
                .extracting(Backtest.Alert::words)
                .containsExactly("12.00 km; the longest session of the 30 days before, on 2026-02-01, was 10.00 km");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "athlete,start,elapsed_seconds | line 1: there is no column distance_meters",
                "H;,2026-01-01T07:00:00Z,1,1, | line 2: the athlete is missing",
                "H;a,2026-01-01 07:00,1,1, | line 2: the start is to be like",
                "H;a,0001-01-01T07:00:00Z,1,1, | line 2: the start",
                "H;a,2026-01-01T07:00:00Z,1,1,;a,2026-01-01T07:00:00Z,1,far, | line 3: the distance_meters is to be a number",
                "H;a,2026-01-01T07:00:00Z,-1,1, | line 2: the elapsed_seconds",
                "H;a,2026-01-01T07:00:00Z,,1, | line 2: elapsed_seconds is missing",
                "H;a,2026-01-01T07:00:00Z,1,1,maybe | line 2: injury is to be yes, no or empty"
            })
    void aBadRunIsNamed(String lines, String problem) throws IOException {
        Path file = file("runs.csv", lines.replace("H", HEADER).split(";"));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> RunFile.read(file))
                .withMessageContaining(problem);
    }

    @Test
    void rulesAreReadAndBadOnesNamed() throws IOException {
        assertThat(RuleFile.read(file("rules.csv", "rule,over,cooldown_days", "session-spike,1.3,", "strain,900,14")))
                .containsExactly(new Rule.SessionSpike(1.3), new Rule.MetricOver(Metric.STRAIN, "strain", 900, 14));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> RuleFile.read(file("rules.csv", "rule,over,cooldown_days", "moon,1,1")))
                .withMessageContaining("line 2: there is no rule moon. There are: session-spike, acwr_coupled");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> RuleFile.read(file("rules.csv", "rule,over,cooldown_days", "session-spike,1.05,")))
                .withMessageContaining("line 2: a session spike begins over 1.10");
    }

    @Test
    void theReportShowsEachAlertAndTrustsNoName() throws IOException {
        List<Backtest> athletes = backtest(
                List.of(Rule.SHIPPED),
                run("<b>", 0, 8000, ""),
                run("<b>", 35, 10000, ""),
                run("<b>", 40, 15000, "yes"));

        String page = Report.html("runs.csv", athletes, List.of(Rule.SHIPPED));

        assertThat(page)
                .contains("&lt;b&gt;", "2026-02-10, session-spike &gt; 1.1: 15.00 km", "1 of 1", "an injury began")
                .doesNotContain("<b>");
        assertThat(page.split("<circle", -1)).hasSize(1 + 1 + 1); // the key and the alert
    }

    private List<Backtest> backtest(List<Rule> rules, String... lines) throws IOException {
        String[] all = new String[lines.length + 1];
        all[0] = HEADER;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return RunFile.read(file("runs.csv", all)).stream()
                .map(diary -> Backtest.of(diary, rules))
                .toList();
    }

    private static String run(String athlete, int day, int meters, String injury) {
        return "%s,%sT07:00:00+01:00,3600,%d,%s".formatted(athlete, FIRST.plusDays(day), meters, injury);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }
}

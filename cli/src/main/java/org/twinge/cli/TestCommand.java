package org.twinge.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.twinge.cli.stack.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how the tests went that the script {@code twinge} let Maven run. */
@Command(
        name = "test",
        description = "Runs everything: format check, unit, contract, architecture, integration and system tests.")
final class TestCommand implements Callable<Integer> {
    @Option(names = "--since", hidden = true, description = "when the tests began")
    private Instant since = Instant.EPOCH;

    @Option(names = "--maven-exit", hidden = true, description = "Maven's exit code")
    private int mavenExit;

    @Override
    public Integer call() throws IOException {
        TestReports reports = TestReports.since(Home.find().checkout(), since);
        reports.skipped()
                .forEach((reason, count) -> System.out.printf(Locale.ROOT, "skipped %4d: %s%n", count, reason));
        Duration took = Duration.between(since, Instant.now()).truncatedTo(ChronoUnit.SECONDS);
        System.out.printf(Locale.ROOT, "%d:%02d minutes%n", took.toMinutes(), took.toSecondsPart());
        System.out.println(reports.closingLine());
        return mavenExit == 0 && reports.failed() == 0 && reports.passed() > 0 ? 0 : 1;
    }
}

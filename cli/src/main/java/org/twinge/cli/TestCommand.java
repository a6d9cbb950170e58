package org.twinge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.twinge.cli.stack.Home;
import picocli.CommandLine.Command;

@Command(
        name = "test",
        description = "Runs everything: format check, unit, contract, architecture, integration and system tests.")
final class TestCommand implements Callable<Integer> {
    private static final String CORPUS = "TWINGE_CORPUS";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.find();
        Instant start = Instant.now();
        if (!hasCorpus()) {
            System.out.println("Tests on real files are skipped: " + CORPUS + " names no folder with the corpora.");
        }
        // more modules at a time than there are cores: much of a test is waiting for a server to start
        List<String> command =
                List.of(home.checkout().resolve("mvnw").toString(), "--threads", "1.5C", "--fail-at-end", "verify");
        int exit = new ProcessBuilder(command)
                .directory(home.checkout().toFile())
                .inheritIO()
                .start()
                .waitFor();
        TestReports reports = TestReports.since(home.checkout(), start);
        reports.skipped()
                .forEach((reason, count) -> System.out.printf(Locale.ROOT, "skipped %4d: %s%n", count, reason));
        System.out.println(reports.closingLine());
        return exit == 0 && reports.failed() == 0 && reports.passed() > 0 ? 0 : 1;
    }

    private static boolean hasCorpus() {
        String folder = System.getenv(CORPUS);
        return folder != null && Files.isDirectory(Path.of(folder));
    }
}

package org.twinge.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "notify",
        description = {
            "Measures the notifier: alerts a second, from the topic to a mail server's acceptance; beside it a mail",
            "library alone with the same messages. Then how old a message is at a steady pace of alerts.",
            "Starts servers of its own on free ports of this machine, and removes all it made. About two minutes."
        },
        showDefaultValues = true)
final class BenchNotifyCommand implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 120;
    private static final int MOST = 100_000;

    /** What the notifier has, too. */
    private static final int CONNECTIONS = 4;

    @Option(names = "--alerts", paramLabel = "N", description = "Alerts that are measured.")
    private int alerts = 2_000;

    @Option(names = "--warm-up", paramLabel = "N", description = "Alerts before them.")
    private int warmUp = 1_000;

    @Option(names = "--pace", paramLabel = "N", description = "Alerts a second while ages are measured.")
    private int pace = 100;

    @Option(names = "--seconds", paramLabel = "N", description = "How long ages are measured.")
    private int seconds = 20;

    @Option(names = "--profile", paramLabel = "FILE", description = "Write a JFR recording of the notifier.")
    private @Nullable Path profile;

    @Override
    public Integer call() throws Exception {
        require(alerts >= 100 && alerts <= MOST, "--alerts takes 100 to " + MOST);
        require(warmUp >= 0 && warmUp <= MOST, "--warm-up takes 0 to " + MOST);
        require(pace >= 1 && pace <= 1_000, "--pace takes 1 to 1000");
        require(seconds >= 1 && seconds <= 300, "--seconds takes 1 to 300");
        Home home = Home.find();
        if (Files.notExists(home.application(Service.NOTIFIER)) || Files.notExists(home.kafkaLibraries())) {
            throw new Problem("Build first: ./mvnw -DskipTests package");
        }
        home.prepare();
        // what the libraries of this process say about starting and stopping is not for the reader
        Logger.getLogger("").setLevel(Level.OFF);
        try (BenchServers servers = BenchServers.start(home);
                MailSink mail = new MailSink()) {
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close)); // Ctrl-C leaves nothing behind
            double notifier;
            List<Duration> ages;
            try (NotifierBench bench = NotifierBench.start(
                    home, servers, mail, Optional.ofNullable(profile).map(Path::toAbsolutePath))) {
                int athletes = Math.max(1_000, pace * seconds);
                bench.introduce(athletes);
                notifier = bench.throughput(warmUp, alerts, athletes);
                ages = bench.ages(pace, seconds);
            }
            print(notifier, plain(servers, mail, true), plain(servers, mail, false), ages);
        }
        return 0;
    }

    private double plain(BenchServers servers, MailSink mail, boolean keep) throws IOException, InterruptedException {
        Path message = servers.folder().resolve("message.eml");
        Files.write(message, mail.sample());
        mail.forget();
        var plan = new PlainMail.Plan(mail.port(), message, warmUp + alerts, CONNECTIONS, keep);
        List<String> arguments =
                new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), PlainMail.class.getName()));
        arguments.addAll(plan.arguments());
        Path log = servers.folder().resolve("plain-mail.log");
        try (BenchProcess process = BenchProcess.start(Optional.empty(), arguments, Map.of(), log)) {
            process.awaitEnd(PATIENCE_SECONDS);
        }
        return mail.perSecondSince(warmUp + 1);
    }

    private void print(double notifier, double kept, double single, List<Duration> ages) {
        System.out.printf("%,d messages after %,d, over %d connections%n%n", alerts, warmUp, CONNECTIONS);
        System.out.printf("%-44s %12s%n", "", "messages/s");
        System.out.printf("%-44s %,12.0f%n", "notifier, from the topic to the mail server", notifier);
        System.out.printf("%-44s %,12.0f%n", "mail library alone", kept);
        System.out.printf("%-44s %,12.0f%n", "mail library alone, a connection a message", single);
        System.out.printf("notifier : mail library alone = %.2f%n", notifier / kept);
        System.out.printf(
                "%nAge at %d alerts/s for %d s, from the topic to the mail server's acceptance:%n", pace, seconds);
        System.out.printf(
                "median %,d ms, p99 %,d ms, most %,d ms%n",
                percentile(ages, 50).toMillis(),
                percentile(ages, 99).toMillis(),
                ages.getLast().toMillis());
    }

    /** The nearest rank. */
    static Duration percentile(List<Duration> inOrder, int percent) {
        return inOrder.get(Math.max(0, (int) Math.ceil(inOrder.size() * percent / 100.0) - 1));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new Problem(Problem.USAGE, otherwise);
        }
    }
}

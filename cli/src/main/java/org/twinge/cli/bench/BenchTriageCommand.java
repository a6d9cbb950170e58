package org.twinge.cli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "triage",
        description = {
            "Measures the triage service: how long a symptom report takes at a steady rate to be judged and stored;",
            "beside it the bare inserts of the same rows, one transaction a report.",
            "Starts servers of its own on free ports of this machine, and removes all it made. About two minutes."
        },
        footer = {"", "The time of a report counts from when it was due, not from when it could be sent."},
        showDefaultValues = true)
final class BenchTriageCommand implements Callable<Integer> {
    private static final int MOST_PER_SECOND = 5_000;
    private static final int MOST_SECONDS = 300;
    private static final int WARM_UP_THREADS = 4;

    @Option(names = "--rate", paramLabel = "N", description = "Reports a second.")
    private int rate = 500;

    @Option(names = "--seconds", paramLabel = "S", description = "For how long.")
    private int seconds = 30;

    @Option(names = "--warm-up", paramLabel = "S", description = "Seconds before that do not count.")
    private int warmUp = 30;

    @Option(names = "--profile", paramLabel = "FILE", description = "Write a JFR recording of the triage service.")
    private @Nullable Path profile;

    @Override
    public Integer call() throws Exception {
        require(rate >= 1 && rate <= MOST_PER_SECOND, "--rate takes 1 to " + MOST_PER_SECOND);
        require(seconds >= 1 && seconds <= MOST_SECONDS, "--seconds takes 1 to " + MOST_SECONDS);
        require(warmUp >= 1 && warmUp <= MOST_SECONDS, "--warm-up takes 1 to " + MOST_SECONDS);
        Home home = Home.find();
        if (Files.notExists(home.application(Service.TRIAGE_SERVICE)) || Files.notExists(home.kafkaLibraries())) {
            throw new Problem("Build first: ./mvnw -DskipTests package");
        }
        home.prepare();
        // what the libraries of this process say about starting and stopping is not for the reader
        Logger.getLogger("").setLevel(Level.OFF);
        try (BenchServers servers = BenchServers.start(home)) {
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close)); // Ctrl-C leaves nothing behind
            return measure(home, servers);
        }
    }

    private int measure(Home home, BenchServers servers) throws Exception {
        System.out.printf(
                "%,d reports/s for %d s after %d s of warming up; %d processors for client, service, PostgreSQL and Kafka%n",
                rate, seconds, warmUp, Runtime.getRuntime().availableProcessors());
        String database;
        Latencies service;
        Latencies plain;
        Map<String, Double> processors;
        try (TriageBench triage = TriageBench.start(
                        home, servers, Optional.ofNullable(profile).map(Path::toAbsolutePath));
                ReportRequests requests = triage.requests()) {
            OpenLoop.warmUp(rate, Duration.ofSeconds(warmUp), WARM_UP_THREADS, requests::send);
            database = triage.database();
            long before = stored(servers, database);
            Map<String, ProcessHandle> processes = new TreeMap<>(servers.processes());
            processes.put("client", ProcessHandle.current());
            processes.put("service", triage.process());
            var usedBefore = ProcessorTime.of(processes);
            service = OpenLoop.run(rate, Duration.ofSeconds(seconds), requests::send);
            processors = ProcessorTime.of(processes).perPiece(usedBefore, Math.max(1, service.answered()));
            long after = stored(servers, database);
            if (after - before < service.answered()) {
                throw new Problem("%,d reports were answered as stored, %,d are there"
                        .formatted(service.answered(), after - before));
            }
        }
        try (var inserts = new PlainReports(servers, database)) {
            OpenLoop.warmUp(rate, Duration.ofSeconds(5), WARM_UP_THREADS, inserts::store);
            plain = OpenLoop.run(rate, Duration.ofSeconds(seconds), inserts::store);
        }
        System.out.printf(
                "%n%-24s %8s %8s %8s %8s %8s %8s %8s%n",
                "milliseconds", "p50", "p90", "p99", "p99.9", "slowest", "stored", "failed");
        line("POST /v1/reports", service);
        line("bare inserts", plain);
        System.out.printf("%nmilliseconds of processor time for each report: ");
        System.out.println(processors.entrySet().stream()
                .map(one -> "%s %.2f".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", ")));
        return service.failed() == 0 ? 0 : 1;
    }

    private static long stored(BenchServers servers, String database) throws SQLException {
        try (Connection superuser = servers.connect(database);
                var statement = superuser.createStatement();
                var found = statement.executeQuery("select count(*) from assessment")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void line(String label, Latencies measured) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %8.2f %8.2f %8.2f %8.2f %8.2f %8d %8d%n",
                label,
                measured.percentile(50),
                measured.percentile(90),
                measured.percentile(99),
                measured.percentile(99.9),
                measured.percentile(100),
                measured.answered(),
                measured.failed());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new Problem(Problem.USAGE, otherwise);
        }
    }
}

package org.twinge.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.twinge.cli.bench.LoadMonitorBench.Crew;
import org.twinge.cli.bench.LoadMonitorBench.Measured;
import org.twinge.cli.bench.PlainLoop.Mode;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.Service;
import org.twinge.localstack.ServiceDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "load",
        description = {
            "Measures the load monitor: run events a second, from the topic to committed loads, findings and outbox;",
            "beside it a bare loop that only stores, and what Kafka and PostgreSQL can do alone.",
            "Starts servers of its own on free ports of this machine, and removes all it made. A few minutes."
        },
        showDefaultValues = true)
final class BenchLoadCommand implements Callable<Integer> {
    private static final String HISTORY = "bench_history";
    private static final int PATIENCE_SECONDS = 300;
    private static final int MOST_KILLS = 20;

    /** A transaction for each event is slow: it need not be measured for long. */
    private static final int ONE_BY_ONE_EVENTS = 10_000;

    @Option(names = "--events", paramLabel = "N", description = "Events that are measured.")
    private int events = 100_000;

    @Option(names = "--warm-up", paramLabel = "N", description = "Events before them.")
    private int warmUp = 100_000;

    @Option(names = "--athletes", paramLabel = "N", description = "Whose events take turns.")
    private int athletes = 1_000;

    @Option(names = "--history", paramLabel = "N", description = "Runs that each athlete has before, one a day.")
    private int history = 30;

    @Option(names = "--late", paramLabel = "PERCENT", description = "Events that come 30 days late.")
    private int late = 0;

    @Option(names = "--batch", paramLabel = "N", description = "Events in one transaction at most.")
    private int batch = 2_000;

    @Option(names = "--instances", paramLabel = "N", description = "Load monitors that share the topic, 1 to 4.")
    private int instances = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Of each of them, and of the bare loop, 1 to 4.")
    private int threads = 2;

    @Option(
            names = "--kill",
            paramLabel = "N",
            description = {
                "How often one of the instances is killed (kill -9) and started anew while they work. What they end in,",
                "and every alert they told, is then compared with what one instance makes of the same that nobody kills."
            })
    private int kills = 0;

    @Option(names = "--runs", paramLabel = "N", description = "How often all of it is measured.")
    private int runs = 1;

    @Option(names = "--alone", description = "Leave out the bare loop and the ceilings.")
    private boolean alone;

    @Option(names = "--profile", paramLabel = "FILE", description = "Write a JFR recording of the load monitor.")
    private @Nullable Path profile;

    @Override
    public Integer call() throws Exception {
        var workload = new Workload(events, warmUp, athletes, history, late, batch);
        if (instances < 1 || instances > BenchServers.PARTITIONS || runs < 1) {
            throw new Problem(Problem.USAGE, "--instances takes 1 to 4, --runs 1 or more");
        }
        if (threads < 1 || threads > BenchServers.PARTITIONS || kills < 0 || kills > MOST_KILLS) {
            throw new Problem(Problem.USAGE, "--threads takes 1 to 4, --kill 0 to " + MOST_KILLS);
        }
        Home home = Home.find();
        if (Files.notExists(home.application(Service.LOAD_MONITOR)) || Files.notExists(home.kafkaLibraries())) {
            throw new Problem("Build first: ./mvnw -DskipTests package");
        }
        home.prepare();
        // what the libraries of this process say about starting and stopping is not for the reader
        Logger.getLogger("").setLevel(Level.OFF);
        try (BenchServers servers = BenchServers.start(home)) {
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close)); // Ctrl-C leaves nothing behind
            measure(home, servers, workload);
        }
        return 0;
    }

    private void measure(Home home, BenchServers servers, Workload workload)
            throws InterruptedException, SQLException, IOException {
        var eventsOfAll = new RunEvents(workload);
        var loadMonitor = new LoadMonitorBench(home, servers, eventsOfAll);
        loadMonitor.migrate(servers.database(HISTORY, ""));
        try (var superuser = servers.connect(HISTORY)) {
            History.write(superuser, workload);
        }
        servers.send(eventsOfAll);
        System.out.printf(
                "%,d events (and %,d before them) of %,d athletes with %,d runs each; %d %% late; batches of %,d%n",
                events, warmUp, athletes, history, late, batch);

        List<Measured> measured = new ArrayList<>();
        Map<Mode, List<Double>> plain = new EnumMap<>(Mode.class);
        for (int run = 0; run < runs; run++) {
            var crew = new Crew(instances, threads, kills);
            EndState end = endOf("bench_" + run, servers, loadMonitor, crew, measured);
            if (kills > 0) {
                compare(end, endOf("bench_clean_" + run, servers, loadMonitor, new Crew(1, 1, 0), new ArrayList<>()));
            }
            for (Mode mode : alone ? new Mode[0] : Mode.values()) {
                plain.computeIfAbsent(mode, any -> new ArrayList<>()).add(plain(servers, workload, mode));
            }
        }
        print(measured, plain);
    }

    private EndState endOf(
            String name, BenchServers servers, LoadMonitorBench loadMonitor, Crew crew, List<Measured> measured)
            throws InterruptedException, SQLException {
        ServiceDatabase database = servers.database(name, HISTORY);
        var before = EndState.endOfAlerts(servers.kafka());
        measured.add(
                loadMonitor.measure(database, crew, Optional.ofNullable(profile).map(Path::toAbsolutePath)));
        try (var superuser = servers.connect(name)) {
            return EndState.read(superuser, servers.kafka(), before);
        } finally {
            servers.drop(name);
        }
    }

    private void compare(EndState end, EndState clean) {
        List<String> differences = end.differencesFrom(clean);
        if (!differences.isEmpty()) {
            throw new Problem(
                    "After %d kills another end than without: %s".formatted(kills, String.join(", ", differences)));
        }
        System.out.printf(
                "%d kills: runs, sessions, findings, days and alerts are those of one instance that nobody killed.%n"
                        + "%,d alerts told, the same; %,d came twice, under the same id.%n",
                kills, end.told().size(), end.again());
    }

    private double plain(BenchServers servers, Workload workload, Mode mode) throws InterruptedException, SQLException {
        ServiceDatabase database = servers.database("bench_plain", "");
        var less = mode == Mode.ONE_BY_ONE
                ? new Workload(Math.min(events, ONE_BY_ONE_EVENTS), Math.min(warmUp, 2_000), athletes, 0, late, batch)
                : workload;
        var plan = new PlainLoop.Plan(
                mode,
                servers.jdbcUrl(database.database()),
                database.role("owner"),
                database.password(),
                servers.kafka(),
                mode == Mode.ONE_BY_ONE ? 1 : threads,
                less);
        List<String> arguments =
                new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), PlainLoop.class.getName()));
        arguments.addAll(plan.arguments());
        try (BenchProcess process = BenchProcess.start(
                Optional.empty(), arguments, Map.of(), servers.folder().resolve("plain.log"))) {
            String[] said = process.lastLine(PATIENCE_SECONDS).split(" ", -1);
            return Long.parseLong(said[0]) * 1e9 / Long.parseLong(said[1]);
        } finally {
            servers.drop(database.database());
        }
    }

    private void print(List<Measured> measured, Map<Mode, List<Double>> plain) {
        System.out.printf("%n%-34s %12s %25s%n", "", "events/s", runs == 1 ? "" : "least to most of " + runs);
        Spread committed = Spread.of(measured.stream().map(Measured::committed).toList());
        line(instances == 1 ? "load monitor" : "load monitor, %d instances".formatted(instances), committed);
        line(
                "  until the outbox was sent",
                Spread.of(measured.stream().map(Measured::sent).toList()));
        plain.forEach((mode, figures) -> line(mode.label(), Spread.of(figures)));
        Measured last = measured.getLast();
        System.out.printf(
                "%nThe load monitor made %,d findings, %,d alerts and %,d snapshots of loads.%n",
                last.findings(), last.alerts(), last.snapshots());
        Optional.ofNullable(plain.get(Mode.BATCH))
                .ifPresent(bare -> System.out.printf(
                        "load monitor : bare loop = %.2f%n",
                        committed.median() / Spread.of(bare).median()));
    }

    private static void line(String label, Spread spread) {
        System.out.printf(
                "%-34s %,12.0f %25s%n",
                label,
                spread.median(),
                spread.least() == spread.most() ? "" : "%,.0f to %,.0f".formatted(spread.least(), spread.most()));
    }
}

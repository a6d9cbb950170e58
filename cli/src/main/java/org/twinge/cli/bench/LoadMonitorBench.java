package org.twinge.cli.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Service;
import org.twinge.cli.stack.ServiceProcess;
import org.twinge.localstack.ServiceDatabase;

/** The real load monitor, packaged as {@code ./twinge up} starts it, on a topic that is full when it begins. */
final class LoadMonitorBench {
    /** Every so many events one is looked for; looking for all would cost what is measured. */
    private static final int MARKER_EVERY = 250;

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Home home;
    private final BenchServers servers;
    private final RunEvents events;

    LoadMonitorBench(Home home, BenchServers servers, RunEvents events) {
        this.home = home;
        this.servers = servers;
        this.events = events;
    }

    /**
     * @param committed events a second, from the topic to committed runs, loads, findings and outbox
     * @param sent events a second until the outbox was empty, too
     */
    record Measured(double committed, double sent, long findings, long alerts, long snapshots) {}

    /** Makes the tables, as the load monitor does when it starts. */
    void migrate(ServiceDatabase database) throws InterruptedException, SQLException {
        try (BenchProcess process = start(database, new Crew(1, 1, 0), Optional.empty(), 0);
                Connection superuser = servers.connect(database.database())) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (number(superuser, "select count(*) from pg_tables where tablename = 'flyway_schema_history'") == 0
                    || number(
                                    superuser,
                                    "select count(*) from pg_stat_activity where usename = '%s'"
                                            .formatted(database.role("app")))
                            == 0) {
                pause(List.of(process), deadline);
            }
        }
    }

    /**
     * Who works on the topic.
     *
     * @param instances of the load monitor that share it
     * @param threads of each
     * @param kills how often one of them is killed at once, as by a power cut, and started anew
     */
    record Crew(int instances, int threads, int kills) {}

    Measured measure(ServiceDatabase database, Crew crew, Optional<Path> profile)
            throws InterruptedException, SQLException {
        List<BenchProcess> processes = new ArrayList<>();
        try (Connection superuser = servers.connect(database.database());
                // by the index, one by one: comparing all events with all markers would cost a fifth of what is
                // measured
                PreparedStatement markers = superuser.prepareStatement("""
                        select count(*) from unnest(?) as marker (id) cross join lateral (
                          select from processed_event where consumer = 'runs' and event_id = marker.id limit 1) as seen
                        """)) {
            markers.setArray(1, superuser.createArrayOf("uuid", markers()));
            for (int instance = 0; instance < crew.instances(); instance++) {
                int number = instance;
                Optional<Path> recording = profile.filter(_ -> number == 0);
                processes.add(start(database, crew, recording, instance));
            }
            return watch(
                    superuser,
                    markers,
                    processes,
                    kill -> {
                        int victim = kill % crew.instances();
                        processes.get(victim).kill();
                        processes.set(victim, start(database, crew, Optional.empty(), victim));
                    },
                    crew.kills());
        } finally {
            processes.forEach(BenchProcess::close);
        }
    }

    private Measured watch(
            Connection superuser,
            PreparedStatement markers,
            List<BenchProcess> processes,
            IntConsumer killing,
            int kills)
            throws InterruptedException, SQLException {
        long all = events.workload().all();
        long seen = 0;
        long begun = 0;
        long since = 0;
        int killed = 0;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (seen < all) {
            pause(processes, deadline);
            long now = Math.min(all, first(markers) * MARKER_EVERY);
            if (now > seen) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
            seen = now;
            Workload workload = events.workload();
            if (killed < kills && seen >= workload.warmUp() + (killed + 1L) * workload.events() / (kills + 1)) {
                killing.accept(killed);
                killed++;
            }
            if (begun == 0 && seen >= events.workload().warmUp()) {
                begun = seen;
                since = System.nanoTime();
            }
        }
        double seconds = (System.nanoTime() - since) / 1e9;
        while (number(superuser, "select count(*) from (select from outbox limit 1)") > 0) {
            pause(processes, deadline);
        }
        double secondsUntilSent = (System.nanoTime() - since) / 1e9;
        requireAllThere(superuser, processes.getFirst());
        return new Measured(
                (all - begun) / seconds,
                (all - begun) / secondsUntilSent,
                number(superuser, "select count(*) from finding"),
                number(superuser, "select count(*) from alert where state = 'RAISED'"),
                number(superuser, "select sum(snapshot_version) from athlete_load"));
    }

    /** A fast service that loses events is not fast. */
    private void requireAllThere(Connection superuser, BenchProcess process) throws SQLException {
        Workload workload = events.workload();
        long expected = workload.all() + (long) workload.athletes() * workload.history();
        long runs = number(superuser, "select count(*) from run");
        if (runs != expected) {
            throw process.problem("kept %d runs of %d".formatted(runs, expected));
        }
    }

    private Object[] markers() {
        int all = events.workload().all();
        return IntStream.concat(
                        IntStream.range(0, all / MARKER_EVERY).map(marker -> (marker + 1) * MARKER_EVERY - 1),
                        all % MARKER_EVERY == 0 ? IntStream.empty() : IntStream.of(all - 1))
                .mapToObj(events::eventId)
                .toArray(UUID[]::new);
    }

    private BenchProcess start(ServiceDatabase database, Crew crew, Optional<Path> profile, int instance) {
        String group = "bench-" + database.database();
        var settings = new TreeMap<>(database.settings(servers.jdbcUrl(database.database())));
        settings.put("kafka.bootstrap.servers", servers.kafka());
        settings.put("mp.messaging.connector.smallrye-kafka.group.id", group);
        settings.put(
                "mp.messaging.incoming.runs.max.poll.records",
                Integer.toString(events.workload().batch()));
        settings.put("mp.messaging.incoming.runs.concurrency", Integer.toString(crew.threads()));
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", "0");
        settings.put("quarkus.oidc.tenant-enabled", "false");
        // every finding is told at once, however old its day is: nothing is spared
        settings.put("twinge.load.alert-delay", "0s");
        settings.put("twinge.load.alert-age-days", "36500");
        Map<String, String> environment = ServiceProcess.environment(settings);
        return BenchProcess.start(
                profile,
                List.of(
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        home.application(Service.LOAD_MONITOR).toString()),
                environment,
                servers.folder().resolve(group + "-" + instance + ".log"));
    }

    private static void pause(List<BenchProcess> processes, long deadline) throws InterruptedException {
        processes.forEach(BenchProcess::requireAlive);
        if (System.nanoTime() > deadline) {
            throw processes.getFirst().problem("has done nothing for %d minutes".formatted(PATIENCE.toMinutes()));
        }
        Thread.sleep(LOOK_EVERY);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return first(statement);
        }
    }

    private static long first(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}

package org.twinge.cli.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.twinge.contracts.Topics;

/**
 * What one would write in an afternoon: a loop that consumes run events and keeps runs and their days' totals. No
 * framework, no metrics, no alerts, no security. Says on its last line how many events it measured and in how many
 * nanoseconds. A process of its own, as the load monitor is.
 */
final class PlainLoop {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Plan plan;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong begunAt = new AtomicLong();
    private final AtomicLong begunWith = new AtomicLong();

    enum Mode {
        /** The baseline: consume, and upsert a batch's runs and totals in one transaction. */
        BATCH("bare loop"),
        CONSUME_ONLY("consume only"),
        UPSERT_ONLY("upsert only"),
        ONE_BY_ONE("one event = one transaction");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param user the database's, with its password */
    record Plan(Mode mode, String jdbcUrl, String user, String password, String kafka, int threads, Workload workload) {
        static Plan of(String[] arguments) {
            return new Plan(
                    Mode.valueOf(arguments[0]),
                    arguments[1],
                    arguments[2],
                    arguments[3],
                    arguments[4],
                    Integer.parseInt(arguments[5]),
                    new Workload(
                            Integer.parseInt(arguments[6]),
                            Integer.parseInt(arguments[7]),
                            Integer.parseInt(arguments[8]),
                            0,
                            Integer.parseInt(arguments[9]),
                            Integer.parseInt(arguments[10])));
        }

        List<String> arguments() {
            return List.of(
                    mode.name(),
                    jdbcUrl,
                    user,
                    password,
                    kafka,
                    Integer.toString(threads),
                    Integer.toString(workload.events()),
                    Integer.toString(workload.warmUp()),
                    Integer.toString(workload.athletes()),
                    Integer.toString(workload.latePercent()),
                    Integer.toString(workload.batch()));
        }
    }

    private PlainLoop(Plan plan) {
        this.plan = plan;
    }

    public static void main(String[] arguments) throws Exception {
        new PlainLoop(Plan.of(arguments)).run();
    }

    private void run() throws Exception {
        try (Connection connection = connect()) {
            PlainTables.create(connection);
        }
        try (var threads = Executors.newFixedThreadPool(plan.threads())) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < plan.threads(); thread++) {
                int number = thread;
                Callable<Void> loop = () -> {
                    if (plan.mode() == Mode.UPSERT_ONLY) {
                        upsertOnly(number);
                    } else {
                        consume();
                    }
                    return null;
                };
                running.add(threads.submit(loop));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        long nanos = System.nanoTime() - begunAt.get();
        System.out.println((done.get() - begunWith.get()) + " " + nanos);
    }

    private void consume() throws Exception {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
                Connection connection = connect()) {
            consumer.subscribe(List.of(Topics.RUNS));
            while (done.get() < plan.workload().all()) {
                List<PlainTables.PlainRun> batch = new ArrayList<>();
                int count = 0;
                for (ConsumerRecord<String, byte[]> polled : consumer.poll(POLL)) {
                    count++;
                    if (plan.mode() != Mode.CONSUME_ONLY) {
                        batch.add(PlainTables.read(polled.value()));
                    }
                }
                if (plan.mode() == Mode.ONE_BY_ONE) {
                    for (PlainTables.PlainRun run : batch) {
                        PlainTables.write(connection, List.of(run));
                        count(1);
                    }
                } else {
                    if (!batch.isEmpty()) {
                        PlainTables.write(connection, batch);
                    }
                    count(count);
                }
                consumer.commitAsync();
            }
        }
    }

    /** Its share of the events, made before the clock starts for them. */
    private void upsertOnly(int thread) throws SQLException {
        var events = new RunEvents(plan.workload());
        List<List<PlainTables.PlainRun>> batches = new ArrayList<>();
        List<PlainTables.PlainRun> batch = new ArrayList<>();
        for (int number = thread; number < plan.workload().all(); number += plan.threads()) {
            batch.add(PlainTables.plain(events.run(number)));
            if (batch.size() == plan.workload().batch()) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
        }
        batches.add(batch);
        try (Connection connection = connect()) {
            for (List<PlainTables.PlainRun> one : batches) {
                PlainTables.write(connection, one);
                count(one.size());
            }
        }
    }

    private void count(int events) {
        long now = done.addAndGet(events);
        if (now >= plan.workload().warmUp() && begunAt.compareAndSet(0, System.nanoTime())) {
            begunWith.set(now);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(plan.jdbcUrl(), plan.user(), plan.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                plan.kafka(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "bench-plain-" + ProcessHandle.current().pid(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                plan.workload().batch());
    }
}

package org.twinge.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A real single-node Kafka (KRaft) in a JVM of its own, on the class path that the module kafka-broker collects. */
public final class KafkaServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String CLUSTER_ID = "dHdpbmdlLWxvY2FsLTAwMA";

    private final Process process;
    private final int port;

    private KafkaServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it answers.
     *
     * @param libraries the folder with the broker's jars
     * @param data a folder that survives; it also gets {@code kafka.log}
     * @param port the port to listen on, or 0 for a free one
     */
    public static KafkaServer start(Path libraries, Path data, int port) {
        try {
            int listener = port == 0 ? freePort() : port;
            Files.createDirectories(data);
            Path properties = writeProperties(data, listener);
            Path log = data.resolve("kafka.log");
            if (Files.notExists(data.resolve("log/meta.properties"))) {
                run(libraries, log, "kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", properties.toString())
                        .waitFor();
            }
            var server = new KafkaServer(run(libraries, log, "kafka.Kafka", properties.toString()), listener);
            server.awaitAnswer(log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start on " + data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka started", e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** The broker's process, for those who watch it, stop it or freeze it. */
    public Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void awaitAnswer(Path log) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Admin admin = admin(bootstrapServers())) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
                    return;
                } catch (ExecutionException | java.util.concurrent.TimeoutException notYet) {
                    // asked again, until it answers or patience ends
                }
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("Kafka did not answer; its log is " + log);
    }

    /** Kafka finds its plug-ins by the thread's class loader, which in a test may be that of an application long gone. */
    static Admin admin(String bootstrapServers) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaServer.class.getClassLoader());
        try {
            return Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrapServers,
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                    200));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Process run(Path libraries, Path log, String... mainAndArguments) throws IOException {
        if (Files.notExists(libraries)) {
            throw new IOException("No Kafka jars in " + libraries + "; build the module kafka-broker first");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(ClassArchive.options(libraries.resolveSibling("kafka.jsa")));
        command.addAll(List.of("-cp", libraries + File.separator + "*"));
        command.addAll(List.of(mainAndArguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static Path writeProperties(Path data, int port) throws IOException {
        int controller = freePort();
        Path file = data.resolve("server.properties");
        return Files.writeString(file, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%1$d
                listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=3
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.backoff.ms=1000
                """.formatted(controller, port, data.resolve("log")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

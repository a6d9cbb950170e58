package org.twinge.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;
import org.twinge.cli.stack.StackState;
import org.twinge.localstack.ClassArchive;

/** The whole stack as {@code ./twinge up} starts it, once per test JVM, on ports and in a folder of its own. */
final class TestStack {
    static final Ports PORTS = new Ports(10_000);

    private static final Path ROOT =
            Path.of(System.getProperty("twinge.root", "..")).toAbsolutePath().normalize();
    private static final Path HOME = ROOT.resolve("system-tests/target/stack");
    private static final FutureTask<TestStack> RUNNING = new FutureTask<>(TestStack::started);

    private TestStack() {}

    /** Starts it for the first who asks, and the others wait; when it cannot start, everybody who asks hears why. */
    static TestStack running() {
        RUNNING.run();
        try {
            return RUNNING.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static TestStack started() {
        var stack = new TestStack();
        stack.run("reset", "--yes");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stack.run("down"), "stop-stack"));
        Result up = stack.run("up", "--empty", "--detach", "--port-shift", Integer.toString(PORTS.shift()));
        if (up.exit() != 0) {
            // on one line: a summary of tests shows no more
            throw new IllegalStateException(
                    "The stack did not start: " + up.output().strip().lines().collect(Collectors.joining(" | ")));
        }
        return stack;
    }

    /** @param output standard output and error, as they came */
    record Result(int exit, String output) {}

    /** Runs {@code ./twinge} with these words, without the script's check whether everything is built. */
    Result run(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtwinge.root=" + ROOT,
                "-Dstdout.encoding=UTF-8",
                "-cp",
                ROOT.resolve("cli/target/cli.jar") + File.pathSeparator + ROOT.resolve("cli/target/lib/*"),
                "org.twinge.cli.Twinge"));
        command.addAll(List.of(words));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("TWINGE_HOME", HOME.toString());
            // writing archives would cost this one run a minute, and a process told to die could not just die
            builder.environment().put(ClassArchive.MODE, "read");
            builder.environment().put("TWINGE_FOLLOW_UP_EVERY", "2s");
            // the push service of a test is on this machine
            builder.environment().put("TWINGE_NOTIFIER_OUTGOING_ALLOW_LOOPBACK", "true");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(1, TimeUnit.MINUTES);
            return new Result(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode status() {
        Result status = run("status", "--json");
        try {
            return Http.JSON.readTree(status.output());
        } catch (IOException e) {
            throw new IllegalStateException(status.output(), e);
        }
    }

    ProcessHandle process(Service service) {
        for (JsonNode process : status().get("services")) {
            if (process.get("name").asText().equals(service.id())) {
                return ProcessHandle.of(process.get("pid").asLong()).orElseThrow();
            }
        }
        throw new IllegalStateException(service + " is not there");
    }

    /** PostgreSQL, Kafka or Keycloak. */
    ProcessHandle server(String name) {
        return StackState.read(HOME.resolve("state.json")).orElseThrow().members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .flatMap(StackState.Member::alive)
                .orElseThrow(() -> new IllegalStateException(name + " is not there"));
    }

    Identity identity() {
        return new Identity(PORTS, new Secrets(HOME.resolve("secrets.properties")));
    }

    String tokenOf(String email) {
        return identity().token(email, Secrets.DEMO_PASSWORD);
    }

    /** A superuser's connection to a service's database. */
    static Connection database(Service service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + PORTS.postgres() + "/"
                        + service.id().replace('-', '_'),
                "postgres",
                "");
    }

    static String url(Service service, String path) {
        return PORTS.url(service) + path;
    }

    /** A file for a command to read, gone with the next clean build. */
    static Path write(String name, byte[] content) {
        try {
            Path file = ROOT.resolve("system-tests/target/files").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.twinge.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real Keycloak in a JVM of its own, from the distribution that the module keycloak unpacks. */
public final class KeycloakServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    /** What is fixed when the distribution is prepared, so that a start has nothing left to decide. */
    private static final List<String> BUILD_OPTIONS = List.of(
            "build",
            "--db=postgres",
            "--transaction-xa-enabled=false",
            "--features-disabled=ciba,device-flow,kerberos,organization,par");

    private final Process process;
    private final int port;

    /**
     * Prepares a distribution, so that the first start need not.
     *
     * @param arguments the unpacked distribution, and the file that the output is added to
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        prepare(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private KeycloakServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Where Keycloak runs and where it keeps its data.
     *
     * @param distribution the unpacked distribution
     * @param log the file its output is added to
     * @param adminPassword of the first administrator, {@code admin}; used only on an empty database
     */
    public record Settings(
            Path distribution,
            Path log,
            int port,
            String jdbcUrl,
            String databaseUser,
            String databasePassword,
            String adminPassword) {}

    /** Prepares the distribution the first time, starts Keycloak and returns when it answers. */
    public static KeycloakServer start(Settings settings) {
        try {
            Files.createDirectories(settings.log().toAbsolutePath().getParent());
            prepare(settings.distribution(), settings.log());
            var server = new KeycloakServer(run(settings), settings.port());
            server.awaitAnswer(settings.log());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak did not start; its log is " + settings.log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak started", e);
        }
    }

    /** The address browsers and services use; tokens name it as their issuer's host. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** The server's process, for those who watch it or stop it. */
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

    /** One distribution serves every stack of this checkout, so only one may prepare it. */
    private static void prepare(Path distribution, Path log) throws IOException, InterruptedException {
        Path script = distribution.resolve("bin/kc.sh");
        if (Files.notExists(script)) {
            throw new IOException("No Keycloak in " + distribution + "; build the module keycloak first");
        }
        Path stamp = distribution.resolve("prepared");
        String wanted = String.join(" ", BUILD_OPTIONS);
        try (var channel = FileChannel.open(
                        distribution.resolve("preparing"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var alone = channel.lock()) {
            if (alone.isValid()
                    && Files.exists(stamp)
                    && Files.readString(stamp).equals(wanted)) {
                return;
            }
            List<String> command = new ArrayList<>(List.of("sh", script.toString()));
            command.addAll(BUILD_OPTIONS);
            int exit = process(command, log, Map.of("JAVA_HOME", javaHome())).waitFor();
            if (exit != 0) {
                throw new IOException("Keycloak could not be prepared (exit " + exit + "); its log is " + log);
            }
            Files.writeString(stamp, wanted);
        }
    }

    /**
     * As {@code kc.sh start --optimized} does, without the shell between us and the process, and with all jars on the
     * class path instead of behind Keycloak's own class loader, so that the class archive holds them.
     */
    private static Process run(Settings settings) throws IOException {
        Path home = settings.distribution().toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(javaHome(), "bin", "java").toString(),
                "-Xms48m",
                "-Xmx288m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(ClassArchive.options(home.resolveSibling("keycloak.jsa")));
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                classPath(home.resolve("lib")),
                "org.keycloak.quarkus.runtime.KeycloakMain",
                "start",
                "--optimized",
                // alone: without this it looks for a cluster, on every network interface
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--hostname=http://localhost:" + settings.port()));
        return process(
                command,
                settings.log(),
                Map.of(
                        "KC_DB_URL",
                        settings.jdbcUrl(),
                        "KC_DB_USERNAME",
                        settings.databaseUser(),
                        "KC_DB_PASSWORD",
                        settings.databasePassword(),
                        "KC_DB_POOL_INITIAL_SIZE",
                        "1",
                        "KC_DB_POOL_MIN_SIZE",
                        "1",
                        "KC_DB_POOL_MAX_SIZE",
                        "10",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        settings.adminPassword()));
    }

    /** What the preparation generated comes first: it replaces classes of the jars. */
    private static String classPath(Path lib) throws IOException {
        List<Path> jars = new ArrayList<>(List.of(
                lib.resolve("quarkus/transformed-bytecode.jar"),
                lib.resolve("quarkus/generated-bytecode.jar"),
                lib.resolve("app/keycloak.jar")));
        for (String folder : List.of("lib/main", "lib/boot")) {
            try (var files = Files.list(lib.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            }
        }
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/realms/master"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // nobody listens yet
                }
                Thread.sleep(BETWEEN_QUESTIONS);
            }
        }
        process.destroyForcibly();
        throw new IOException("Keycloak did not answer; its log is " + log);
    }

    private static Process process(List<String> command, Path log, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }
}

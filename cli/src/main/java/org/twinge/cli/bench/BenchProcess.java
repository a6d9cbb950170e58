package org.twinge.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.twinge.cli.stack.LogTail;
import org.twinge.cli.stack.Problem;

/** A JVM of its own for everybody who is measured, with the same heap and the same compiler. */
final class BenchProcess implements AutoCloseable {
    private static final List<String> JVM = List.of(
            "-Xms512m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Process process;
    private final Path log;

    private BenchProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param profile where a JFR recording is to be written, if one is wanted
     * @param arguments of java, after the options that everybody gets
     * @param log for all that the process says
     */
    static BenchProcess start(
            Optional<Path> profile, List<String> arguments, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        profile.ifPresent(file -> command.add("-XX:StartFlightRecording=settings=profile,filename=" + file));
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new BenchProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Throws with the end of its log, should it have ended. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw problem("ended with exit code " + process.exitValue());
        }
    }

    /** Waits for its own end and returns the last line it said. */
    String lastLine(int seconds) throws InterruptedException {
        awaitEnd(seconds);
        return LogTail.lines(log, 1).getFirst();
    }

    /** Waits for its own end. */
    void awaitEnd(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw problem("took longer than " + seconds + " s");
        }
        if (process.exitValue() != 0) {
            throw problem("ended with exit code " + process.exitValue());
        }
    }

    Problem problem(String what) {
        return new Problem("The measured process %s:%n%s".formatted(what, String.join("\n", LogTail.lines(log, 12))));
    }

    /** At once, without a word. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}

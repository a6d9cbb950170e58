package org.twinge.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The very first start of a machine: what every other test finds unpacked has to be unpacked. */
class FirstStartTest {
    @TempDir
    Path folder;

    @Test
    void unpacksPostgresWithinHalfTheHeapOfTheTwingeScript() throws Exception {
        assertThat(exitOf(start())).as(said()).isZero();
    }

    @Test
    void beginsAnewAfterOneThatWasKilledWhileItUnpacked() throws Exception {
        Process first = start();
        try {
            await().atMost(Duration.ofMinutes(1)).until(this::isUnpacking);
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertThat(files(".exists")).as("killed in the middle").isEmpty();

        assertThat(exitOf(start())).as(said()).isZero();
        assertThat(files(".exists")).hasSize(1);
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytesOfTheScript() / 2 + "m",
                        "-XX:+UseSerialGC",
                        "-Dot.epg.working-dir=" + folder.resolve("unpacked"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstStartTest.class.getName(),
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private static int exitOf(Process start) throws Exception {
        try {
            assertThat(start.waitFor(3, TimeUnit.MINUTES)).as("ends").isTrue();
            return start.exitValue();
        } finally {
            start.destroyForcibly();
        }
    }

    private String said() throws Exception {
        return Files.readString(folder.resolve("said"));
    }

    private boolean isUnpacking() throws Exception {
        return unpacked().size() > 50; // of 1,100
    }

    private List<Path> files(String name) throws Exception {
        return unpacked().stream().filter(path -> path.endsWith(name)).toList();
    }

    private List<Path> unpacked() throws Exception {
        Path to = folder.resolve("unpacked");
        if (Files.notExists(to)) {
            return List.of();
        }
        try (var all = Files.walk(to)) {
            return all.toList();
        } catch (UncheckedIOException goneMeanwhile) {
            return List.of();
        }
    }

    /** The other half is for the command itself. */
    private static int megabytesOfTheScript() throws Exception {
        var heap = Pattern.compile("-Xmx(\\d+)m").matcher(Files.readString(Path.of("../twinge")));
        assertThat(heap.find()).isTrue();
        return Integer.parseInt(heap.group(1));
    }

    static void main(String[] arguments) {
        PostgresServer.start(Path.of(arguments[0]), 0, true).close();
    }
}

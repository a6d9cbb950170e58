package org.twinge.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
        Path said = folder.resolve("said");
        Process start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytesOfTheScript() / 2 + "m",
                        "-XX:+UseSerialGC",
                        "-Dot.epg.working-dir=" + folder.resolve("unpacked"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstStartTest.class.getName(),
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(start.waitFor(3, TimeUnit.MINUTES)).as("ends").isTrue();
            assertThat(start.exitValue()).as(Files.readString(said)).isZero();
        } finally {
            start.destroyForcibly();
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

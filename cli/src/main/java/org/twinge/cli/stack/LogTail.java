package org.twinge.cli.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of a log, and what it means where we know. */
public final class LogTail {
    private static final int MOST_BYTES = 256 * 1024;

    private static final Map<String, String> MEANINGS = Map.of(
            "No space left on device", "the disk is full: make room, then ./twinge up",
            "java.lang.OutOfMemoryError", "it ran out of memory",
            "There is insufficient memory for the Java Runtime", "this machine has too little memory left",
            "Address already in use", "its port was taken meanwhile");

    private LogTail() {}

    /** The last lines, oldest first. */
    public static List<String> lines(Path log, int count) {
        if (Files.notExists(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - MOST_BYTES);
            file.seek(from);
            byte[] end = new byte[(int) (file.length() - from)];
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(from > 0 ? 1 : 0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(cannot read " + log + ": " + e.getMessage() + ")");
        }
    }

    /** {@code " (the disk is full …)"}, or nothing. */
    static String hint(Path log) {
        String end = String.join("\n", lines(log, 60));
        return MEANINGS.entrySet().stream()
                .filter(m -> end.contains(m.getKey()))
                .map(m -> " (" + m.getValue() + ")")
                .findFirst()
                .orElse("");
    }

    static Problem explain(String name, @Nullable String reason, Path log) {
        return new Problem("%s did not start: %s%s%n%s%n  its log: %s"
                .formatted(
                        name,
                        reason,
                        hint(log),
                        lines(log, 8).stream()
                                .map(l -> "  | " + l)
                                .reduce((a, b) -> a + "\n" + b)
                                .orElse("  | (the log is empty)"),
                        log));
    }
}

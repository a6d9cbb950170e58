package org.twinge.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Resident memory. */
final class Memory {
    private Memory() {}

    static long ofMb(ProcessHandle process) {
        return kilobytes(process.pid(), "VmRSS:") / 1024;
    }

    /** With the children's own pages only: PostgreSQL's processes share one big piece. */
    static long ofFamilyMb(ProcessHandle process) {
        long own = kilobytes(process.pid(), "VmRSS:");
        long children = process.descendants()
                .mapToLong(child -> kilobytes(child.pid(), "RssAnon:"))
                .sum();
        return (own + children) / 1024;
    }

    private static long kilobytes(long pid, String field) {
        Path status = Path.of("/proc/" + pid + "/status");
        try {
            if (Files.notExists(Path.of("/proc/self/status"))) {
                return fromPs(pid);
            }
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String answer = new String(ps.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        try {
            ps.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer.isBlank() ? 0 : Long.parseLong(answer.strip());
    }
}

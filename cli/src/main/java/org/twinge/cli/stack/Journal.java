package org.twinge.cli.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells people what happens, with the time since the beginning. */
public final class Journal {
    private final PrintStream out;
    private final long start = System.nanoTime();

    public Journal(PrintStream out) {
        this.out = out;
    }

    public synchronized void done(String what) {
        out.printf(Locale.ROOT, "  ✓ %-52s %6.1f s%n", what, seconds());
    }

    public synchronized void failed(String what) {
        out.printf(Locale.ROOT, "  ✗ %-52s %6.1f s%n", what, seconds());
    }

    public synchronized void say(String line) {
        out.println(line);
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public double seconds() {
        return elapsed().toMillis() / 1000.0;
    }
}

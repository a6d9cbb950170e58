package org.twinge.cli.demo;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinge.cli.stack.Problem;

/** Plays steps and prints each with its time as it happens; the first that does not happen ends the story. */
final class Steps {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final PrintStream out;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** What a step brought, and the words to say about it. */
    record Done<T>(T value, String words) {}

    <T> T now(String what, Callable<Done<T>> step) throws InterruptedException {
        return within(Duration.ofMinutes(2), what, () -> Optional.of(step.call()));
    }

    /** Looks again and again until the answer is there. */
    <T> T within(Duration limit, String what, Callable<Optional<Done<T>>> look) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            String missing = "it did not happen";
            try {
                Optional<Done<T>> found = look.call();
                if (found.isPresent()) {
                    print("✓", what, start, found.get().words());
                    return found.get().value();
                }
            } catch (UncheckedIOException away) {
                missing = String.valueOf(away.getMessage());
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                print("✗", what, start, String.valueOf(e.getMessage()));
                throw new Problem("The demo stops here.");
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                print("✗", what, start, "%s within %d s".formatted(missing, limit.toSeconds()));
                throw new Problem("The demo stops here.");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void print(String mark, String what, long start, String words) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "  %s %-34s %6.2f s   %s%n", mark, what, seconds, words);
    }
}

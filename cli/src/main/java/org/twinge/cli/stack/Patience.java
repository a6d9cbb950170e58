package org.twinge.cli.stack;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;

/** Asks again while who was asked has only just been started: nobody answers yet, or in trouble of their own. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private Patience() {}

    /**
     * The first answer that is no passing trouble.
     *
     * @param question may be asked any number of times with the same effect
     * @throws Problem at once for one that asking again does not cure, otherwise the last one after three minutes
     */
    public static <T> T ask(Supplier<T> question) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (UncheckedIOException | Problem.Passing trouble) {
                if (System.nanoTime() > deadline) {
                    throw trouble;
                }
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    /** The same where nobody is there to be interrupted. */
    public static <T> T askUninterrupted(Supplier<T> question) {
        try {
            return ask(question);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted");
        }
    }
}

package org.twinge.notifier.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again. The delay doubles up to a cap and is drawn evenly from zero to there ("full jitter", M. Brooker,
 * Exponential Backoff And Jitter, 2015), so that many waiting messages do not come back as one wave.
 */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(2);

    private Backoff() {}

    /**
     * @param attempts how many were made so far
     * @param random from 0 up to, but not including, 1
     * @return empty when it is time to give up and show the message as undeliverable
     */
    public static Optional<Instant> nextAttempt(
            Level level, Instant created, int attempts, Instant now, double random) {
        Instant giveUp = created.plus(giveUpAfter(level));
        if (!now.isBefore(giveUp)) {
            return Optional.empty();
        }
        Instant next =
                now.plusMillis((long) (random * longestDelay(level, attempts).toMillis()));
        return Optional.of(next.isBefore(giveUp) ? next : giveUp);
    }

    static Duration longestDelay(Level level, int attempts) {
        Duration cap = cap(level);
        int doublings = Math.clamp(attempts - 1L, 0, 20);
        Duration delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(cap) < 0 ? delay : cap;
    }

    private static Duration cap(Level level) {
        return switch (level) {
            case EMERGENCY, SAME_DAY -> Duration.ofMinutes(1);
            case SOON, ROUTINE, SELF_CARE, NOTICE, INFO -> Duration.ofMinutes(15);
        };
    }

    /** As long as the message still helps; RFC 5321, 4.5.4.1 asks for days where nothing presses. */
    static Duration giveUpAfter(Level level) {
        return switch (level) {
            case EMERGENCY, SAME_DAY -> Duration.ofDays(1);
            case SOON -> Duration.ofDays(2);
            case ROUTINE, SELF_CARE, NOTICE, INFO -> Duration.ofDays(4);
        };
    }
}

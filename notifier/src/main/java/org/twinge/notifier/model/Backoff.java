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
     * @param asked how long the server asks us to wait; it is believed up to a limit
     * @param random from 0 up to, but not including, 1
     * @return empty when it is time to give up and show the message as undeliverable
     */
    public static Optional<Instant> nextAttempt(
            Level level, Instant created, int attempts, Duration asked, Instant now, double random) {
        Instant giveUp = created.plus(giveUpAfter(level));
        if (!now.isBefore(giveUp)) {
            return Optional.empty();
        }
        Duration drawn =
                Duration.ofMillis((long) (random * longestDelay(level, attempts).toMillis()));
        Duration believed = asked.compareTo(longestWait(level)) < 0 ? asked : longestWait(level);
        Instant next = now.plus(believed).plus(drawn);
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

    /** Greylisting asks for minutes; who asks for more is not believed where somebody may be in danger. */
    private static Duration longestWait(Level level) {
        return switch (level) {
            case EMERGENCY, SAME_DAY -> Duration.ofMinutes(5);
            case SOON, ROUTINE, SELF_CARE, NOTICE, INFO -> Duration.ofHours(1);
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

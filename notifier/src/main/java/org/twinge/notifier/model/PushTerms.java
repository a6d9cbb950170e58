package org.twinge.notifier.model;

import java.time.Duration;
import java.time.Instant;

/**
 * How a push service is to treat a message.
 *
 * @param timeToLive how long it keeps the message for a browser that is not there (RFC 8030, 5.2)
 * @param urgency {@code high}, {@code normal} or {@code low}: what a device wakes up for (RFC 8030, 5.3)
 */
public record PushTerms(Duration timeToLive, String urgency) {
    private static final Duration LEAST = Duration.ofMinutes(1);

    /** As long as the message would be tried, and what it is urgent for. */
    public static PushTerms of(Level level, Instant created, Instant now) {
        Duration left = Duration.between(now, created.plus(Backoff.giveUpAfter(level)));
        return new PushTerms(left.compareTo(LEAST) < 0 ? LEAST : left, urgency(level));
    }

    private static String urgency(Level level) {
        return switch (level) {
            case EMERGENCY, SAME_DAY -> "high";
            case SOON, ROUTINE -> "normal";
            case SELF_CARE, NOTICE, INFO -> "low";
        };
    }
}

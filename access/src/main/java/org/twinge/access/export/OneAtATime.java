package org.twinge.access.export;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One export of a person at a time, and few at once, on each instance: each keeps a thread for as long as it is read. */
@Singleton
public class OneAtATime {
    private static final int MOST = 4;
    /** After that an export is taken for one that nobody ended. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<String, Instant> running = new ConcurrentHashMap<>();
    private final Clock clock;

    OneAtATime(Clock clock) {
        this.clock = clock;
    }

    /** Whether this person's export may start now; then {@link #end} is to be called. */
    public synchronized boolean begin(String subject) {
        Instant now = clock.instant();
        running.values().removeIf(since -> since.plus(LONGEST).isBefore(now));
        return running.size() < MOST && running.putIfAbsent(subject, now) == null;
    }

    public void end(String subject) {
        running.remove(subject);
    }
}

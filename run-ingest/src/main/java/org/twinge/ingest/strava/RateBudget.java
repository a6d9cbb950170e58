package org.twinge.ingest.strava;

import java.time.Duration;
import java.time.Instant;

/**
 * How many requests Strava lets us make: per quarter of an hour and per day, for reads and over all, the windows beginning at
 * :00, :15, :30 and :45 and at midnight UTC (developers.strava.com/docs/rate-limits). What it says in an answer is believed;
 * in between we count ourselves. Safe for many threads.
 */
final class RateBudget {
    /** What a request is for. */
    enum Purpose {
        /** Something has just happened. */
        FRESH,
        /** History and comparing, which may wait. */
        BACKGROUND
    }

    /** Of each window so much is left to what has just happened. */
    private static final double KEPT_FOR_FRESH = 0.4;

    /** What an application has before Strava says otherwise. */
    private static final int READS_A_WINDOW = 100;

    private static final int READS_A_DAY = 1000;
    private static final int REQUESTS_A_WINDOW = 200;
    private static final int REQUESTS_A_DAY = 2000;

    private final Window[] windows;
    private final Duration shortest;
    private Instant silentUntil = Instant.MIN;

    /** One of the four counts. */
    private static final class Window {
        private final Duration length;
        private int limit;
        private int used;
        private long number = Long.MIN_VALUE;

        Window(Duration length, int limit) {
            this.length = length;
            this.limit = limit;
        }

        void turn(Instant now) {
            long current = Math.floorDiv(now.toEpochMilli(), length.toMillis());
            if (current > number) {
                number = current;
                used = 0;
            }
        }

        boolean allows(Purpose purpose) {
            return used < (purpose == Purpose.FRESH ? limit : (int) (limit * (1 - KEPT_FOR_FRESH)));
        }

        Instant end() {
            return Instant.ofEpochMilli(Math.multiplyExact(number + 1, length.toMillis()));
        }

        /** Requests under way are in our count and not yet in theirs; those of another instance the other way round. */
        void heard(RateLimits.Count count, Instant now) {
            turn(now);
            limit = count.limit();
            used = Math.max(used, count.used());
        }
    }

    RateBudget(Duration window, Duration day) {
        shortest = window;
        windows = new Window[] {
            new Window(window, READS_A_WINDOW),
            new Window(day, READS_A_DAY),
            new Window(window, REQUESTS_A_WINDOW),
            new Window(day, REQUESTS_A_DAY)
        };
    }

    /** Whether a request may be made; then it is counted. */
    synchronized boolean take(Purpose purpose, Instant now) {
        if (!allows(purpose, now)) {
            return false;
        }
        for (Window window : windows) {
            window.used++;
        }
        return true;
    }

    synchronized boolean allows(Purpose purpose, Instant now) {
        if (now.isBefore(silentUntil)) {
            return false;
        }
        boolean allowed = true;
        for (Window window : windows) {
            window.turn(now);
            allowed &= window.allows(purpose);
        }
        return allowed;
    }

    /** What an answer said. */
    synchronized void heard(RateLimits limits, Instant now) {
        limits.reads().ifPresent(reads -> {
            windows[0].heard(reads.window(), now);
            windows[1].heard(reads.day(), now);
        });
        limits.all().ifPresent(all -> {
            windows[2].heard(all.window(), now);
            windows[3].heard(all.day(), now);
        });
    }

    /**
     * We asked too much: nothing before the next window, or the next day if that is what is used up.
     *
     * @param wait what Strava asks for, or zero
     */
    synchronized void refused(Instant now, Duration wait) {
        Instant next = Instant.ofEpochMilli(
                (Math.floorDiv(now.toEpochMilli(), shortest.toMillis()) + 1) * shortest.toMillis());
        for (Window window : windows) {
            window.turn(now);
            if (!window.allows(Purpose.FRESH) && window.end().isAfter(next)) {
                next = window.end();
            }
        }
        Instant asked = now.plus(wait);
        silentUntil = asked.isAfter(next) ? asked : next;
    }
}

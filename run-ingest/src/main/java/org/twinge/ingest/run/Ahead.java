package org.twinge.ingest.run;

import java.time.Duration;
import java.time.Instant;

/** A watch may be a day ahead of us; more than that is a wrong clock. */
final class Ahead {
    private static final Duration AT_MOST = Duration.ofDays(1);

    private Ahead() {}

    static boolean isAhead(Instant start, Instant now) {
        return start.isAfter(now.plus(AT_MOST));
    }

    /** For the person who sent it. */
    static String reason(Instant start) {
        return "It starts in the future, at " + start + ". Set the watch's clock, and enter this run by hand.";
    }
}

package org.twinge.ingest.strava;

import java.time.Instant;

/** What is next to be asked for a connection. */
sealed interface Work {
    /** Everything that came through it is to go, and then the connection itself. */
    record End() implements Work {}

    /** Strava is said to have been told that we may not ask any more. */
    record Check() implements Work {}

    /**
     * @param eventSecond the newest event's that it is fetched for
     * @param version of the task, to see whether another event came meanwhile
     */
    record Fetch(long activityId, long eventSecond, int version, int attempts) implements Work {}

    /** The recent activities are compared with what is known. */
    record Reconcile() implements Work {}

    record BackFill(Instant before) implements Work {}
}

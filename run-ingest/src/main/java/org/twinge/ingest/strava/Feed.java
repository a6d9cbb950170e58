package org.twinge.ingest.strava;

import java.time.Instant;
import java.util.List;

/**
 * A connection as its owner sees it.
 *
 * @param scopes what they allowed
 * @param history how far the runs of the time before are taken in
 */
public record Feed(State state, List<String> scopes, Instant connectedAt, History history) {
    public enum State {
        CONNECTED,
        /** Strava takes our access no longer; connecting again repairs it. */
        RECONNECT,
        /** It ends; what came through it is being deleted. */
        ENDING
    }

    /**
     * @param activities how many of them so far
     * @param reachedBackTo from the newest to the oldest
     */
    public record History(boolean done, int activities, Instant reachedBackTo) {}
}

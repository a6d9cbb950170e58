package org.twinge.ingest.strava;

import java.time.Instant;
import java.util.UUID;

/**
 * An athlete's connection, in the hands of one worker.
 *
 * @param owner the worker's mark
 * @param attempts how often it was in vain since it last worked
 */
record Connection(
        UUID athleteId,
        UUID owner,
        Tokens tokens,
        State state,
        Instant backfillBefore,
        boolean backfilled,
        Instant reconcileAt,
        int attempts) {

    enum State {
        ACTIVE,
        CHECKING,
        BROKEN,
        ENDING
    }

    Connection with(Tokens renewed) {
        return new Connection(athleteId, owner, renewed, state, backfillBefore, backfilled, reconcileAt, attempts);
    }
}

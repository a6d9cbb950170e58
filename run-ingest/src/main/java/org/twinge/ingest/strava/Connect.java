package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.ingest.run.UnknownAthlete;

/** Keeps a connection that its athlete allowed; the history is fetched from then on. */
@ApplicationScoped
@Transactional
@AsWorker
public class Connect {
    enum Outcome {
        CONNECTED,
        /** The account at Strava is connected with somebody else here. */
        SOMEBODY_ELSES,
        /** They are connected with another account, whose runs would be missing in this one. */
        ANOTHER,
        /** The last connection has not ended yet. */
        ENDING
    }

    private final Connections connections;
    private final Event<FeedWork> work;
    private final Clock clock;

    Connect(Connections connections, Event<FeedWork> work, Clock clock) {
        this.connections = connections;
        this.work = work;
        this.clock = clock;
    }

    public Outcome connect(UUID athleteId, long ownerId, List<String> scopes, Tokens tokens) {
        Optional<UUID> known = connections.athleteOf(ownerId);
        if (known.filter(other -> !other.equals(athleteId)).isPresent()) {
            return Outcome.SOMEBODY_ELSES;
        }
        Optional<Connections.Standing> before = connections.of(athleteId);
        if (before.filter(standing -> standing.state() == Connection.State.ENDING)
                .isPresent()) {
            return Outcome.ENDING;
        }
        if (before.filter(standing -> standing.ownerId() != ownerId).isPresent()) {
            return Outcome.ANOTHER;
        }
        connections.connect(athleteId, ownerId, scopes, tokens, clock.instant());
        // from here on an erasure waits for us; one that came first has ended by now
        if (connections.isErased(athleteId)) {
            throw UnknownAthlete.problem();
        }
        work.fire(new FeedWork());
        return Outcome.CONNECTED;
    }
}

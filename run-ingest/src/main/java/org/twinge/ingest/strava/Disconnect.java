package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.twinge.access.AsWorker;

/** Ends an athlete's connection: nothing is asked for it any more, and what came through it goes. */
@ApplicationScoped
@Transactional
@AsWorker
public class Disconnect {
    private final Connections connections;
    private final Event<FeedWork> work;

    Disconnect(Connections connections, Event<FeedWork> work) {
        this.connections = connections;
        this.work = work;
    }

    /** Whether there was one. */
    public boolean disconnect(UUID athleteId) {
        boolean found = connections.end(athleteId);
        work.fire(new FeedWork());
        return found;
    }
}

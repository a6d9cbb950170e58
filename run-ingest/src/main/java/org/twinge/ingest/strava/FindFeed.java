package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** The calling athlete's connection. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class FindFeed {
    private final Caller caller;
    private final Connections connections;

    FindFeed(Caller caller, Connections connections) {
        this.caller = caller;
        this.connections = connections;
    }

    public Optional<Feed> find() {
        return caller.athleteId().flatMap(connections::find);
    }
}

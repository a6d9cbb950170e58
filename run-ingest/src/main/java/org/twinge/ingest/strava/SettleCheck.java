package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsWorker;
import org.twinge.ingest.strava.Connection.State;

/** What asking Strava made of a connection that was in doubt, or that our tokens do not open any more. */
@ApplicationScoped
@Transactional
@AsWorker
public class SettleCheck {
    private final Connections connections;

    SettleCheck(Connections connections) {
        this.connections = connections;
    }

    public void settle(Connection connection, State state) {
        if (connections.holds(connection)) {
            connections.set(connection, state);
            connections.release(connection);
        }
    }
}

package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsWorker;

/** Keeps new tokens before they are used: the old ones are good no more. */
@ApplicationScoped
@Transactional
@AsWorker
public class RenewTokens {
    private final Connections connections;

    RenewTokens(Connections connections) {
        this.connections = connections;
    }

    public Connection renew(Connection connection, Tokens tokens) {
        connections.renew(connection, tokens);
        return connection.with(tokens);
    }
}

package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsWorker;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.ingest.run.ForgetFeed;

/** Takes back what came through a connection that ends, some at a time, and then the connection. */
@ApplicationScoped
@Transactional
@AsWorker
public class SettleEnd {
    private static final int AT_ONCE = 200;

    private final Connections connections;
    private final FetchTasks tasks;
    private final ForgetFeed forgetFeed;

    SettleEnd(Connections connections, FetchTasks tasks, ForgetFeed forgetFeed) {
        this.connections = connections;
        this.tasks = tasks;
        this.forgetFeed = forgetFeed;
    }

    /** Whether there is nothing left to do for us. */
    public boolean settle(Connection connection) {
        if (!connections.holds(connection)) {
            return true;
        }
        boolean over = forgetFeed.forget(connection.athleteId(), Source.FEED, StravaActivity.FEED, AT_ONCE) == 0;
        if (over) {
            tasks.forget(connection.athleteId());
            connections.remove(connection.athleteId());
        }
        return over;
    }
}

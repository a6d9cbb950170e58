package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;

/**
 * Takes the connection with the most urgent work in hand. Of an athlete one thing is asked at a time: two who renew the same
 * tokens would lose them.
 */
@ApplicationScoped
@Transactional
@AsWorker
public class LeaseWork {
    private static final Duration LEASE = Duration.ofMinutes(1);

    record Leased(Connection connection, Work work) {}

    private final Connections connections;
    private final FetchTasks tasks;
    private final Clock clock;

    LeaseWork(Connections connections, FetchTasks tasks, Clock clock) {
        this.connections = connections;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * @param fresh whether there is room to ask for what has just happened
     * @param background whether there is room for what may wait
     */
    public Optional<Leased> lease(UUID owner, boolean fresh, boolean background) {
        Instant now = clock.instant();
        return connections
                .lease(owner, fresh, background, now, LEASE)
                .map(connection -> new Leased(connection, work(connection, now)));
    }

    private Work work(Connection connection, Instant now) {
        return switch (connection.state()) {
            case ENDING -> new Work.End();
            case CHECKING -> new Work.Check();
            case ACTIVE, BROKEN ->
                tasks.next(connection.athleteId(), now)
                        .<Work>map(task -> task)
                        .orElseGet(() -> background(connection, now));
        };
    }

    /** What has just happened and what happened lately comes before what happened years ago. */
    private static Work background(Connection connection, Instant now) {
        return connection.reconcileAt().isAfter(now)
                ? new Work.BackFill(connection.backfillBefore())
                : new Work.Reconcile();
    }
}

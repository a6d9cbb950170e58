package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.twinge.access.AsWorker;
import org.twinge.ingest.run.TakeRun;

/** Takes in a page of the time before the connection, from the newest to the oldest. */
@ApplicationScoped
@Transactional
@AsWorker
public class SettleHistory {
    private static final Duration OVERLAP = Duration.ofSeconds(1);

    private final Connections connections;
    private final TakeRun takeRun;
    private final Clock clock;

    SettleHistory(Connections connections, TakeRun takeRun, Clock clock) {
        this.connections = connections;
        this.takeRun = takeRun;
        this.clock = clock;
    }

    /** @param page the activities that Strava has before then; none is the end */
    public void settle(Connection connection, Instant before, List<StravaActivity> page) {
        if (!connections.holds(connection)) {
            return;
        }
        page.forEach(activity ->
                takeRun.take(connection.athleteId(), StravaActivity.origin(activity.id()), activity.figures(), null));
        Instant oldest = page.stream()
                .map(activity -> activity.figures().startedAt())
                .min(Instant::compareTo)
                .orElse(before);
        int counted = (int) page.stream()
                .filter(activity -> activity.figures().startedAt().isBefore(before.minus(OVERLAP)))
                .count();
        connections.backfilled(connection, next(oldest, before), counted, page.isEmpty(), clock.instant());
        connections.release(connection);
    }

    /** A little more, for others that began in the same second; unless there is nothing else. */
    private static Instant next(Instant oldest, Instant before) {
        Instant after = oldest.plus(OVERLAP);
        return after.isBefore(before) ? after : oldest;
    }
}

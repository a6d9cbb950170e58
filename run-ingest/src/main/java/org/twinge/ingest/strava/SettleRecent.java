package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinge.access.AsWorker;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.ingest.run.FindExternalRuns;
import org.twinge.ingest.run.TakeRun;

/**
 * Compares what Strava has of late with what is known. What we never heard of is taken in; what is told otherwise, or not any
 * more, is fetched by itself: a list leaves much out, and may leave something out by mistake.
 */
@ApplicationScoped
@Transactional
@AsWorker
public class SettleRecent {
    /** Strava sends an event again for some minutes, and a task tells how far its events are covered. */
    private static final Duration EVENTS_KEPT = Duration.ofDays(7);

    private final Connections connections;
    private final FetchTasks tasks;
    private final TakeRun takeRun;
    private final FindExternalRuns findExternalRuns;
    private final StravaConfig config;
    private final Clock clock;

    SettleRecent(
            Connections connections,
            FetchTasks tasks,
            TakeRun takeRun,
            FindExternalRuns findExternalRuns,
            StravaConfig config,
            Clock clock) {
        this.connections = connections;
        this.tasks = tasks;
        this.takeRun = takeRun;
        this.findExternalRuns = findExternalRuns;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param since from when on Strava was asked
     * @param recent all that it has since then
     */
    public void settle(Connection connection, Instant since, List<StravaActivity> recent) {
        if (!connections.holds(connection)) {
            return;
        }
        Instant now = clock.instant();
        Map<String, RecordedActivity> known =
                findExternalRuns.find(connection.athleteId(), Source.FEED, StravaActivity.FEED, since);
        Set<Long> suspects = new HashSet<>();
        known.keySet().forEach(id -> suspects.add(Long.valueOf(id)));
        for (StravaActivity activity : recent) {
            RecordedActivity before = known.get(Long.toString(activity.id()));
            if (before == null) {
                takeRun.take(connection.athleteId(), StravaActivity.origin(activity.id()), activity.figures(), null);
            } else if (!activity.tellsOtherwise(before)) {
                suspects.remove(activity.id());
            }
        }
        if (!suspects.isEmpty()) {
            tasks.suspect(connection.athleteId(), suspects, now);
        }
        tasks.forgetBefore(now.minus(EVENTS_KEPT));
        connections.reconciled(connection, now.plus(config.reconcileEvery()));
        connections.release(connection);
    }
}

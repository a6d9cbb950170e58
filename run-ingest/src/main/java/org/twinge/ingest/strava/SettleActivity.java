package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.twinge.access.AsWorker;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.ingest.run.ForgetRuns;
import org.twinge.ingest.run.TakeRun;

/** Takes in an activity as Strava has it now, or takes it back where Strava has it no longer. */
@ApplicationScoped
@Transactional
@AsWorker
public class SettleActivity {
    private final Connections connections;
    private final FetchTasks tasks;
    private final TakeRun takeRun;
    private final ForgetRuns forgetRuns;

    SettleActivity(Connections connections, FetchTasks tasks, TakeRun takeRun, ForgetRuns forgetRuns) {
        this.connections = connections;
        this.tasks = tasks;
        this.takeRun = takeRun;
        this.forgetRuns = forgetRuns;
    }

    /** @param found empty where Strava has it no longer, or not for us */
    public void settle(Connection connection, Work.Fetch task, Optional<StravaActivity> found) {
        if (!connections.holds(connection)) {
            return;
        }
        if (found.isPresent()) {
            takeRun.take(
                    connection.athleteId(),
                    StravaActivity.origin(task.activityId()),
                    found.get().figures(),
                    null);
        } else {
            forgetRuns.forget(
                    connection.athleteId(),
                    Source.FEED,
                    StravaActivity.FEED,
                    List.of(Long.toString(task.activityId())));
        }
        tasks.done(connection.athleteId(), task);
        connections.release(connection);
    }
}

package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.twinge.access.AsWorker;

/** Lays work down that could not be done. */
@ApplicationScoped
@Transactional
@AsWorker
public class PostponeWork {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    enum Why {
        /** We asked too much; the budget knows until when. */
        NO_ROOM,
        /** Strava, or we, have a trouble. */
        TROUBLE,
        /** The token was not good though it should have been. */
        STALE_TOKEN
    }

    private final Connections connections;
    private final FetchTasks tasks;
    private final Clock clock;

    PostponeWork(Connections connections, FetchTasks tasks, Clock clock) {
        this.connections = connections;
        this.tasks = tasks;
        this.clock = clock;
    }

    public void postpone(Connection connection, Work work, Why why) {
        Instant now = clock.instant();
        switch (why) {
            case NO_ROOM -> connections.pause(connection, false, false, now);
            case STALE_TOKEN -> connections.pause(connection, true, true, now);
            case TROUBLE -> {
                // one activity that Strava cannot give keeps no other from being fetched
                if (work instanceof Work.Fetch task) {
                    tasks.postpone(connection.athleteId(), task, now.plus(pause(task.attempts())));
                    connections.pause(connection, false, false, now);
                } else {
                    connections.pause(connection, true, false, now.plus(pause(connection.attempts())));
                }
            }
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}

package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.twinge.access.AsWorker;

/** Keeps that something happened at Strava, before Strava is told that we have it. */
@ApplicationScoped
@Transactional
@AsWorker
public class RecordEvent {
    private final FetchTasks tasks;
    private final Connections connections;
    private final Event<FeedWork> work;
    private final Clock clock;

    RecordEvent(FetchTasks tasks, Connections connections, Event<FeedWork> work, Clock clock) {
        this.tasks = tasks;
        this.connections = connections;
        this.work = work;
        this.clock = clock;
    }

    public void record(StravaEvent event) {
        switch (event.kind()) {
            case ACTIVITY -> tasks.told(event, clock.instant());
            case DEAUTHORISED -> connections.doubt(event.ownerId());
            case OTHER -> {}
        }
        work.fire(new FeedWork());
    }
}

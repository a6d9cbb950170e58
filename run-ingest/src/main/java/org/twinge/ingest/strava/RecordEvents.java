package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinge.access.AsWorker;

/** Keeps that things happened at Strava, before Strava is told that we have it. */
@ApplicationScoped
@Transactional
@AsWorker
public class RecordEvents {
    private final FetchTasks tasks;
    private final Connections connections;
    private final Event<FeedWork> work;
    private final Clock clock;

    RecordEvents(FetchTasks tasks, Connections connections, Event<FeedWork> work, Clock clock) {
        this.tasks = tasks;
        this.connections = connections;
        this.work = work;
        this.clock = clock;
    }

    public void record(List<StravaEvent> events) {
        Map<StravaEvent.Kind, List<StravaEvent>> byKind =
                events.stream().collect(Collectors.groupingBy(StravaEvent::kind));
        tasks.told(byKind.getOrDefault(StravaEvent.Kind.ACTIVITY, List.of()), clock.instant());
        connections.doubt(byKind.getOrDefault(StravaEvent.Kind.DEAUTHORISED, List.of()).stream()
                .map(StravaEvent::ownerId)
                .toList());
        work.fire(new FeedWork());
    }
}

package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events as they come, those that come at once in one transaction: a commit costs more than an event, and Strava sends
 * many when many have just run. Whoever finds nobody writing writes for all who wait.
 */
@ApplicationScoped
class EventGate {
    private static final int MOST_AT_ONCE = 500;

    private final RecordEvents recordEvents;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    EventGate(RecordEvents recordEvents) {
        this.recordEvents = recordEvents;
    }

    /** Read and written under the lock only. */
    private static final class Waiting {
        private final StravaEvent event;
        private boolean settled;
        private @Nullable RuntimeException failure;

        Waiting(StravaEvent event) {
            this.event = event;
        }
    }

    /** Returns when the event is stored, and throws what kept it from being stored. */
    void keep(StravaEvent event) {
        Waiting mine = new Waiting(event);
        queue.add(mine);
        writing.lock();
        try {
            while (!mine.settled) {
                write();
            }
            if (mine.failure != null) {
                throw mine.failure;
            }
        } finally {
            writing.unlock();
        }
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = batch.size() < MOST_AT_ONCE ? queue.poll() : null) {
            batch.add(next);
        }
        // whatever happens, nobody waits for what was taken out of the queue
        @Nullable RuntimeException failure = new IllegalStateException("The events were not stored");
        try {
            recordEvents.record(batch.stream().map(waiting -> waiting.event).toList());
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            for (Waiting waiting : batch) {
                waiting.settled = true;
                waiting.failure = failure;
            }
        }
    }
}

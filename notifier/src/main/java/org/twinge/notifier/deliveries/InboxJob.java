package org.twinge.notifier.deliveries;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks into the inboxes that are open. */
@ApplicationScoped
class InboxJob {
    private final Inboxes inboxes;

    InboxJob(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        inboxes.look();
    }
}

package org.twinge.load;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Every instance runs it; each takes athletes that no other works on. */
@ApplicationScoped
class DueAlertsJob {
    private final PublishDueAlerts publishDueAlerts;

    DueAlertsJob(PublishDueAlerts publishDueAlerts) {
        this.publishDueAlerts = publishDueAlerts;
    }

    @Scheduled(every = "30s", identity = "due-alerts", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        int athletes;
        do {
            athletes = publishDueAlerts.publish();
        } while (athletes > 0);
    }
}

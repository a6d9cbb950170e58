package org.twinge.notifier.deliveries;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HoldJob {
    private final DecideHeld decideHeld;

    HoldJob(DecideHeld decideHeld) {
        this.decideHeld = decideHeld;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        decideHeld.decide();
    }
}

package org.twinge.notifier.deliveries;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class HoldJob {
    private static final Logger LOG = Logger.getLogger(HoldJob.class);

    private final DecideHeld decideHeld;

    HoldJob(DecideHeld decideHeld) {
        this.decideHeld = decideHeld;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            decideHeld.decide();
        } catch (RuntimeException e) {
            LOG.warnf("Held deliveries wait on: %s", e.getClass().getSimpleName());
        }
    }
}

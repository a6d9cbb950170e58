package org.twinge.notifier.deliveries;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.twinge.notifier.deliveries.Deliveries.AlertKey;

/** Each alert in a transaction of its own: one that cannot be decided must not keep the others from their people. */
@ApplicationScoped
class WaitingJob {
    private static final Logger LOG = Logger.getLogger(WaitingJob.class);

    private final FindWaiting findWaiting;
    private final DecideAgain decideAgain;

    WaitingJob(FindWaiting findWaiting, DecideAgain decideAgain) {
        this.findWaiting = findWaiting;
        this.decideAgain = decideAgain;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            findWaiting.find().forEach(this::decide);
        } catch (RuntimeException e) {
            LOG.warnf("What waits goes on waiting: %s", e.getClass().getSimpleName());
        }
    }

    private void decide(AlertKey alert) {
        try {
            decideAgain.decide(alert);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Alert %s goes on waiting: %s",
                    alert.alertId(), e.getClass().getSimpleName());
        }
    }
}

package org.twinge.triage.reports;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

@Singleton
class EscalateUnsettledJob {
    private final EscalateUnsettled escalateUnsettled;

    EscalateUnsettledJob(EscalateUnsettled escalateUnsettled) {
        this.escalateUnsettled = escalateUnsettled;
    }

    @Scheduled(every = "30s", identity = "escalate-unsettled", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        boolean more;
        do {
            more = escalateUnsettled.escalate();
        } while (more);
    }
}

package org.twinge.triage.cases;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

@Singleton
class EndSnoozesJob {
    private final EndSnoozes endSnoozes;

    EndSnoozesJob(EndSnoozes endSnoozes) {
        this.endSnoozes = endSnoozes;
    }

    @Scheduled(every = "10s", identity = "end-snoozes", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        boolean more;
        do {
            more = endSnoozes.end();
        } while (more);
    }
}

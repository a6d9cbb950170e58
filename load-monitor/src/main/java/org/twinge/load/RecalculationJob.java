package org.twinge.load;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Does what a change of settings left undone, should the service have died in between. */
@ApplicationScoped
class RecalculationJob {
    private final RecalculateLoads recalculateLoads;

    RecalculationJob(RecalculateLoads recalculateLoads) {
        this.recalculateLoads = recalculateLoads;
    }

    @Scheduled(every = "30s", identity = "load-recalculation", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        int athletes;
        do {
            athletes = recalculateLoads.recalculate();
        } while (athletes > 0);
    }
}

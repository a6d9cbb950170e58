package org.twinge.access.reads;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Lets go of what was recorded so long ago that it need not be kept. */
@Singleton
class ForgetReadsJob {
    private final ForgetReads forgetReads;

    ForgetReadsJob(ForgetReads forgetReads) {
        this.forgetReads = forgetReads;
    }

    @Scheduled(every = "6h", delayed = "10m", identity = "forget-reads")
    void forget() {
        forgetReads.forget();
    }
}

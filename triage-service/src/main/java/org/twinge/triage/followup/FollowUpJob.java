package org.twinge.triage.followup;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

@Singleton
class FollowUpJob {
    private final OpenCheckIns openCheckIns;
    private final SendPrompts sendPrompts;
    private final Clock clock;

    FollowUpJob(OpenCheckIns openCheckIns, SendPrompts sendPrompts, Clock clock) {
        this.openCheckIns = openCheckIns;
        this.sendPrompts = sendPrompts;
        this.clock = clock;
    }

    @Scheduled(
            every = "${twinge.follow-up.every}",
            identity = "follow-up",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean more;
        do {
            more = openCheckIns.open(now);
        } while (more);
        do {
            more = sendPrompts.send(now);
        } while (more);
    }
}

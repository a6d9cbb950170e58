package org.twinge.messaging;

import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a topic waits for the world to come back, or while the outbox is not getting out. */
@Singleton
@Readiness
class MessagingReadiness implements HealthCheck {
    /** An outbox row older than this is a relay in trouble; in quiet it is milliseconds. */
    static final long OUTBOX_LIMIT_SECONDS = 60;

    private final IntakeState intake;
    private final OutboxAge outbox;

    MessagingReadiness(IntakeState intake, OutboxAge outbox) {
        this.intake = intake;
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        Set<String> waiting = intake.waitingTopics();
        long age = outbox.oldestSeconds();
        return HealthCheckResponse.named("messaging")
                .status(waiting.isEmpty() && age < OUTBOX_LIMIT_SECONDS)
                .withData("waiting", String.join(",", waiting))
                .withData("outbox-oldest-seconds", age)
                .build();
    }
}

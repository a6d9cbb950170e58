package org.twinge.notifier.deliveries;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.twinge.notifier.model.Level;

/** A gauge for each level: a message that does not get out is seen while it waits, not only when it is settled. */
@ApplicationScoped
class UnsentJob {
    private final FindUnsent findUnsent;
    private volatile Map<Level, Long> oldestSeconds = Map.of();

    UnsentJob(FindUnsent findUnsent) {
        this.findUnsent = findUnsent;
    }

    void register(@Observes StartupEvent started, MeterRegistry metrics) {
        for (Level level : Level.values()) {
            Gauge.builder("twinge.delivery.unsent.oldest", () -> oldestSeconds.getOrDefault(level, 0L))
                    .tag("level", level.name())
                    .baseUnit("seconds")
                    .description("Age of the oldest message that should have left already")
                    .register(metrics);
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        oldestSeconds = findUnsent.oldestSeconds();
    }
}

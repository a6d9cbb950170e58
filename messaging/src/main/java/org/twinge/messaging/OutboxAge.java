package org.twinge.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How long the oldest unsent event has waited, how many records are parked, how many topics wait: gauges, readiness. */
@Singleton
class OutboxAge {
    private final DataSource database;
    private final ParkedRecords parked;
    private final IntakeState intake;
    private volatile long oldestSeconds;
    private volatile long parkedWaiting;

    OutboxAge(DataSource database, ParkedRecords parked, IntakeState intake) {
        this.database = database;
        this.parked = parked;
        this.intake = intake;
    }

    void register(@Observes StartupEvent started, MeterRegistry metrics) {
        Gauge.builder("twinge.outbox.oldest", this, age -> age.oldestSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest event that has not left yet")
                .register(metrics);
        Gauge.builder("twinge.parked", this, age -> age.parkedWaiting)
                .description("Records waiting for an operator")
                .register(metrics);
        Gauge.builder(
                        "twinge.intake.waiting",
                        intake,
                        state -> state.waitingTopics().size())
                .description("Topics whose records are tried again and again because something around us is away")
                .register(metrics);
    }

    long oldestSeconds() {
        return oldestSeconds;
    }

    @Scheduled(every = "5s", identity = "outbox-age")
    void measure() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select coalesce(extract(epoch from now() - min(created_at)), 0)::bigint from outbox");
                var found = select.executeQuery()) {
            found.next();
            oldestSeconds = found.getLong(1);
        }
        parkedWaiting = parked.waiting();
    }
}

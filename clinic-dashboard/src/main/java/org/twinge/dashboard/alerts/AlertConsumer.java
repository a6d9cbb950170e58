package org.twinge.dashboard.alerts;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.messaging.EventHandler;
import org.twinge.messaging.Intake;

/** Consumes {@code alerts}. */
@ApplicationScoped
class AlertConsumer implements EventHandler {
    private final Intake intake;
    private final RecordAlerts recordAlerts;

    AlertConsumer(Intake intake, RecordAlerts recordAlerts) {
        this.intake = intake;
        this.recordAlerts = recordAlerts;
    }

    @Incoming("alerts")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch, this);
    }

    @Override
    public String topic() {
        return Topics.ALERTS;
    }

    @Override
    public void handle(List<Received> events) {
        recordAlerts.record(events);
    }
}

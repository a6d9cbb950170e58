package org.twinge.triage.cases;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.messaging.EventHandler;
import org.twinge.messaging.Intake;

/** Consumes {@code alerts}: triage's own and those of load-monitor. */
@ApplicationScoped
class AlertConsumer implements EventHandler {
    private final Intake intake;
    private final RecordStaffAlerts recordStaffAlerts;

    AlertConsumer(Intake intake, RecordStaffAlerts recordStaffAlerts) {
        this.intake = intake;
        this.recordStaffAlerts = recordStaffAlerts;
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
        recordStaffAlerts.record(events);
    }
}

package org.twinge.triage.catalog;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.messaging.EventHandler;
import org.twinge.messaging.Intake;

@ApplicationScoped
class CatalogConsumer implements EventHandler {
    private final Intake intake;
    private final KeepInjuries keepInjuries;

    CatalogConsumer(Intake intake, KeepInjuries keepInjuries) {
        this.intake = intake;
        this.keepInjuries = keepInjuries;
    }

    @Incoming("catalog")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch, this);
    }

    @Override
    public String topic() {
        return Topics.CATALOG;
    }

    @Override
    public void handle(List<Received> events) {
        keepInjuries.keep(events);
    }
}

package org.twinge.load;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.messaging.EventHandler;
import org.twinge.messaging.Intake;

/** Consumes {@code catalog}. */
@ApplicationScoped
class CatalogConsumer implements EventHandler {
    private final Intake intake;
    private final KeepProtocols keepProtocols;

    CatalogConsumer(Intake intake, KeepProtocols keepProtocols) {
        this.intake = intake;
        this.keepProtocols = keepProtocols;
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
        keepProtocols.keep(events);
    }
}

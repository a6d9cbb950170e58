package org.twinge.dashboard.loads;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.messaging.EventHandler;
import org.twinge.messaging.Intake;

/** Consumes {@code loads}. */
@ApplicationScoped
class LoadConsumer implements EventHandler {
    private final Intake intake;
    private final KeepLoads keepLoads;

    LoadConsumer(Intake intake, KeepLoads keepLoads) {
        this.intake = intake;
        this.keepLoads = keepLoads;
    }

    @Incoming("loads")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch, this);
    }

    @Override
    public String topic() {
        return Topics.LOADS;
    }

    @Override
    public void handle(List<Received> events) {
        keepLoads.keep(events.stream()
                .map(Received::event)
                .filter(LoadSnapshot.class::isInstance)
                .map(LoadSnapshot.class::cast)
                .toList());
    }
}

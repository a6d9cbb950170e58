package org.twinge.ingest.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.messaging.EventHandler;
import org.twinge.messaging.Intake;

/** Consumes {@code runs-inbound}. */
@ApplicationScoped
class InboundRunConsumer implements EventHandler {
    private final Intake intake;
    private final TakeStream takeStream;

    InboundRunConsumer(Intake intake, TakeStream takeStream) {
        this.intake = intake;
        this.takeStream = takeStream;
    }

    @Incoming("runs-inbound")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch, this);
    }

    @Override
    public String topic() {
        return Topics.RUNS_INBOUND;
    }

    @Override
    public void handle(List<Received> events) {
        takeStream.take(events);
    }
}

package org.twinge.dashboard.reads;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.messaging.EventHandler;
import org.twinge.messaging.Intake;

/** Consumes {@code reads}. */
@ApplicationScoped
class ReadConsumer implements EventHandler {
    private final Intake intake;
    private final RecordReads recordReads;

    ReadConsumer(Intake intake, RecordReads recordReads) {
        this.intake = intake;
        this.recordReads = recordReads;
    }

    @Incoming("reads")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch, this);
    }

    @Override
    public String topic() {
        return Topics.READS;
    }

    @Override
    public void handle(List<Received> events) {
        recordReads.record(events);
    }
}

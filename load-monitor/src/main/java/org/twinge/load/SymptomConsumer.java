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

/** Consumes {@code symptoms}. */
@ApplicationScoped
class SymptomConsumer implements EventHandler {
    private final Intake intake;
    private final RecordConcerns recordConcerns;

    SymptomConsumer(Intake intake, RecordConcerns recordConcerns) {
        this.intake = intake;
        this.recordConcerns = recordConcerns;
    }

    @Incoming("symptoms")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch, this);
    }

    @Override
    public String topic() {
        return Topics.SYMPTOMS;
    }

    @Override
    public void handle(List<Received> events) {
        recordConcerns.record(events);
    }
}

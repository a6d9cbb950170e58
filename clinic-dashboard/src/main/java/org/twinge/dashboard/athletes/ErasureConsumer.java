package org.twinge.dashboard.athletes;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.messaging.EventHandler;
import org.twinge.messaging.Intake;

/** Consumes {@code erasures}: what this service asked for, answered by the others. */
@ApplicationScoped
class ErasureConsumer implements EventHandler {
    private final Intake intake;
    private final RecordAnswers recordAnswers;

    ErasureConsumer(Intake intake, RecordAnswers recordAnswers) {
        this.intake = intake;
        this.recordAnswers = recordAnswers;
    }

    @Incoming("erasures")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch, this);
    }

    @Override
    public String topic() {
        return Topics.ERASURES;
    }

    @Override
    public void handle(List<Received> events) {
        recordAnswers.record(events);
    }
}

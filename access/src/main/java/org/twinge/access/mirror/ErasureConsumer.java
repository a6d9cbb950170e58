package org.twinge.access.mirror;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.messaging.EventHandler;
import org.twinge.messaging.Intake;

/** Consumes {@code erasures}. */
@ApplicationScoped
class ErasureConsumer implements EventHandler {
    private final Intake intake;
    private final EraseAthlete eraseAthlete;

    ErasureConsumer(Intake intake, EraseAthlete eraseAthlete) {
        this.intake = intake;
        this.eraseAthlete = eraseAthlete;
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
        eraseAthlete.erase(events);
    }
}

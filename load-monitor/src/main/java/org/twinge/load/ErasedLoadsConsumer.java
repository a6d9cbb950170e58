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

/** Consumes {@code erasures} once more, in a group of its own, for what follows when ours is done. */
@ApplicationScoped
class ErasedLoadsConsumer implements EventHandler {
    private final Intake intake;
    private final ForgetLoads forgetLoads;

    ErasedLoadsConsumer(Intake intake, ForgetLoads forgetLoads) {
        this.intake = intake;
        this.forgetLoads = forgetLoads;
    }

    @Incoming("erased-loads")
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
        forgetLoads.forget(events);
    }
}

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

/** Consumes {@code clinics}. */
@ApplicationScoped
class ClinicConsumer implements EventHandler {
    private final Intake intake;
    private final MirrorPeople mirrorPeople;

    ClinicConsumer(Intake intake, MirrorPeople mirrorPeople) {
        this.intake = intake;
        this.mirrorPeople = mirrorPeople;
    }

    @Incoming("clinics")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch, this);
    }

    @Override
    public String topic() {
        return Topics.CLINICS;
    }

    @Override
    public void handle(List<Received> events) {
        mirrorPeople.mirror(events);
    }
}

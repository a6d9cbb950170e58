package org.twinge.notifier.deliveries;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.messaging.EventHandler;
import org.twinge.messaging.Intake;

/** Consumes {@code cases}. */
@ApplicationScoped
class CaseConsumer implements EventHandler {
    private final Intake intake;
    private final FollowCases followCases;

    CaseConsumer(Intake intake, FollowCases followCases) {
        this.intake = intake;
        this.followCases = followCases;
    }

    @Incoming("cases")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch, this);
    }

    @Override
    public String topic() {
        return Topics.CASES;
    }

    @Override
    public void handle(List<Received> events) {
        followCases.follow(events);
    }
}

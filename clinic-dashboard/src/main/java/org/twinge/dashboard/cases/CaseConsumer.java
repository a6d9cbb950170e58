package org.twinge.dashboard.cases;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;
import org.twinge.messaging.EventHandler;
import org.twinge.messaging.Intake;

/** Consumes {@code cases}. */
@ApplicationScoped
class CaseConsumer implements EventHandler {
    private final Intake intake;
    private final RecordCases recordCases;

    CaseConsumer(Intake intake, RecordCases recordCases) {
        this.intake = intake;
        this.recordCases = recordCases;
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
        recordCases.record(events.stream()
                .map(Received::event)
                .filter(CaseChanged.class::isInstance)
                .map(CaseChanged.class::cast)
                .toList());
    }
}

package org.twinge.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twinge.contracts.Received;
import org.twinge.contracts.Topics;

@ApplicationScoped
class LedgerConsumer implements EventHandler {
    private final Intake intake;
    private final Ledger ledger;

    LedgerConsumer(Intake intake, Ledger ledger) {
        this.intake = intake;
        this.ledger = ledger;
    }

    @Incoming("runs")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        intake.take(batch, this);
    }

    @Override
    public String topic() {
        return Topics.RUNS;
    }

    @Override
    public void handle(List<Received> events) {
        ledger.write(events);
    }
}

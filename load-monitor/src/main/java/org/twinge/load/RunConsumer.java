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

/** Consumes {@code runs}. */
@ApplicationScoped
class RunConsumer implements EventHandler {
    private final Intake intake;
    private final RecordRuns recordRuns;

    RunConsumer(Intake intake, RecordRuns recordRuns) {
        this.intake = intake;
        this.recordRuns = recordRuns;
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
        recordRuns.record(events);
    }
}

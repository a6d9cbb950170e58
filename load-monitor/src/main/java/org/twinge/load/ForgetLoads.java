package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.twinge.access.AsWorker;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.contracts.Received;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;
import org.twinge.messaging.Processed;

/** After our own erasure of an athlete: a last snapshot without content, for a compacted topic keeps the newest for ever. */
@ApplicationScoped
@Transactional
@AsWorker
class ForgetLoads {
    private final Processed processed;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    ForgetLoads(
            Processed processed,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.processed = processed;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    public void forget(List<Received> events) {
        for (Received received : processed.firstTime("erased-loads", events)) {
            if (received.event() instanceof ErasureCompleted done
                    && done.service().equals(service)) {
                outbox.publish(
                        Ids.v5("load-snapshot", done.athleteId(), Long.MAX_VALUE),
                        clock.instant(),
                        LoadSnapshot.empty(done.athleteId(), Long.MAX_VALUE));
            }
        }
    }
}

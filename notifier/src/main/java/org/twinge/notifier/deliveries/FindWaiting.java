package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.twinge.access.AsWorker;
import org.twinge.notifier.deliveries.Deliveries.AlertKey;

/** Alerts that have waited long enough: with a delivery on hold, or not acknowledged by anybody. */
@ApplicationScoped
@Transactional
@AsWorker
class FindWaiting {
    private final Deliveries deliveries;

    FindWaiting(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    List<AlertKey> find() {
        return Stream.concat(deliveries.heldAndDue().stream(), deliveries.toEscalate().stream())
                .distinct()
                .toList();
    }
}

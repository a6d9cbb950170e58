package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsWorker;

/** Looks again at deliveries whose waiting time is over. */
@ApplicationScoped
@Transactional
@AsWorker
class DecideHeld {
    private final Deliveries deliveries;
    private final Planner planner;

    DecideHeld(Deliveries deliveries, Planner planner) {
        this.deliveries = deliveries;
        this.planner = planner;
    }

    void decide() {
        deliveries.heldAndDue().forEach(alert -> planner.plan(alert.athleteId(), alert.alertId()));
    }
}

package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsWorker;
import org.twinge.notifier.deliveries.Deliveries.AlertKey;

/** Decides about one alert with what is known now. */
@ApplicationScoped
@Transactional
@AsWorker
class DecideAgain {
    private final Planner planner;

    DecideAgain(Planner planner) {
        this.planner = planner;
    }

    void decide(AlertKey alert) {
        planner.plan(alert.athleteId(), alert.alertId());
    }
}

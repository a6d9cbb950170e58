package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.twinge.notifier.contacts.PeopleChanged;

/** Somebody turned up: what waited for them is decided again, in the transaction that made them known. */
@ApplicationScoped
class DecideForNewcomers {
    private final Deliveries deliveries;
    private final Planner planner;

    DecideForNewcomers(Deliveries deliveries, Planner planner) {
        this.deliveries = deliveries;
        this.planner = planner;
    }

    void decide(@Observes PeopleChanged people) {
        deliveries.waitingFor(people.id()).forEach(alert -> planner.plan(alert.athleteId(), alert.alertId()));
    }
}

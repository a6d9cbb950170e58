package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.twinge.access.AsWorker;
import org.twinge.notifier.preferences.PreferencesChanged;

/** Somebody changed their quiet hours: what they held back is looked at now, and not when the old ones end. */
@ApplicationScoped
@Transactional
@AsWorker
class DecideForWishes {
    private final Deliveries deliveries;

    DecideForWishes(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    void decide(@Observes PreferencesChanged wishes) {
        deliveries.lookAgainAtQuietOnes(wishes.people());
    }
}

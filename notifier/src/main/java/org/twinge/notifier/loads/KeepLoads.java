package org.twinge.notifier.loads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsWorker;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.contracts.Received;

/** Keeps each athlete's newest snapshot; an older one, or the same again, changes nothing. */
@ApplicationScoped
@Transactional
@AsWorker
class KeepLoads {
    private final Loads loads;

    KeepLoads(Loads loads) {
        this.loads = loads;
    }

    void keep(List<Received> events) {
        loads.keep(events.stream()
                .map(Received::event)
                .filter(LoadSnapshot.class::isInstance)
                .map(LoadSnapshot.class::cast)
                .toList());
    }
}

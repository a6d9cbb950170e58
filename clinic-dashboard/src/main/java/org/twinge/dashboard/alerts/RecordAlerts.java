package org.twinge.dashboard.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.EscalationEnded;
import org.twinge.contracts.Received;
import org.twinge.contracts.TwingeEvent;
import org.twinge.messaging.Database;

/**
 * Keeps the newest revision of every alert, and every delivery once; repeated or late events change nothing. Athletes
 * who are not known yet may come: nobody sees their rows until then. Nothing is kept about the erased.
 */
@ApplicationScoped
@Transactional
@AsWorker
class RecordAlerts {
    private final Alerts alerts;
    private final Database database;

    RecordAlerts(Alerts alerts, Database database) {
        this.alerts = alerts;
        this.database = database;
    }

    public void record(List<Received> events) {
        Set<UUID> erased = erasedAmong(events);
        for (Received received : events) {
            if (!erased.contains(received.event().key())) {
                record(received.event());
            }
        }
    }

    private void record(TwingeEvent event) {
        if (event instanceof AlertRaised raised) {
            alerts.store(raised);
        } else if (event instanceof AlertWithdrawn withdrawn) {
            alerts.store(withdrawn);
        } else if (event instanceof DeliverySettled settled) {
            alerts.store(settled);
        } else if (event instanceof EscalationEnded ended) {
            alerts.store(ended);
        }
    }

    /** Locked in order of their ids, so that no erasure passes between the question and the commit. */
    private Set<UUID> erasedAmong(List<Received> events) {
        Set<UUID> erased = new TreeSet<>();
        for (UUID athlete : new TreeSet<>(
                events.stream().map(received -> received.event().key()).toList())) {
            database.lockShared("events of", athlete);
            if (alerts.isErased(athlete)) {
                erased.add(athlete);
            }
        }
        return erased;
    }
}

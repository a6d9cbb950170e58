package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.twinge.access.AsWorker;
import org.twinge.contracts.Received;
import org.twinge.messaging.Processed;

/** Takes alerts in and decides who is told. */
@ApplicationScoped
@Transactional
@AsWorker
class PlanDeliveries {
    private final Processed processed;
    private final Alerts alerts;
    private final Planner planner;
    private final Clock clock;

    PlanDeliveries(Processed processed, Alerts alerts, Planner planner, Clock clock) {
        this.processed = processed;
        this.alerts = alerts;
        this.planner = planner;
        this.clock = clock;
    }

    /** In the order of their ids, so that two of these never wait for each other. */
    void plan(List<Received> events) {
        processed.firstTime("alerts", events).stream()
                .flatMap(received -> AlertRow.of(received, clock.instant()).stream())
                .sorted(Comparator.comparing(alert -> alert.alertId))
                .forEach(this::plan);
    }

    /** What is not newer than the newest revision known is old news. */
    private void plan(AlertRow alert) {
        alerts.lock(alert.alertId);
        List<AlertRow> known = alerts.revisions(alert.athleteId, alert.alertId);
        boolean news = known.isEmpty() || known.getLast().revision < alert.revision;
        if (news && !alerts.isErased(alert.athleteId)) {
            if (alert.withdrawn && !known.isEmpty()) {
                alert.takesBack(known.getLast());
            }
            alerts.persist(alert);
            planner.plan(alert.athleteId, alert.alertId);
            // each query looks for changes in every row that is still at hand: a batch would cost its square
            alerts.writeAndForget();
        }
    }
}

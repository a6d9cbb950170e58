package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinge.access.AsWorker;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.Received;
import org.twinge.notifier.deliveries.Deliveries.AlertKey;

/** An acknowledgement ends the escalation of a case's alerts; a case that waits again starts it anew. */
@ApplicationScoped
@Transactional
@AsWorker
class FollowCases {
    private final Alerts alerts;
    private final AlertCases cases;
    private final Planner planner;

    FollowCases(Alerts alerts, AlertCases cases, Planner planner) {
        this.alerts = alerts;
        this.cases = cases;
        this.planner = planner;
    }

    /** In the order of alerts, so that two batches never wait for each other. */
    void follow(List<Received> events) {
        List<CaseChanged> changes = events.stream()
                .map(Received::event)
                .filter(CaseChanged.class::isInstance)
                .map(CaseChanged.class::cast)
                .toList();
        List<AlertKey> concerned = changes.stream()
                .flatMap(FollowCases::alerts)
                .distinct()
                .sorted(Comparator.comparing(AlertKey::alertId))
                .toList();
        concerned.forEach(alert -> alerts.lock(alert.alertId()));
        changes.forEach(cases::keep);
        concerned.forEach(alert -> planner.plan(alert.athleteId(), alert.alertId()));
    }

    private static Stream<AlertKey> alerts(CaseChanged change) {
        return change.alerts().stream().map(alert -> new AlertKey(change.athleteId(), alert.alertId()));
    }
}

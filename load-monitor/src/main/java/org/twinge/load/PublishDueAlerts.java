package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.load.AthleteLoads.AthleteLoad;
import org.twinge.load.model.AlertState;

/** Sends the alerts whose time has come. */
@ApplicationScoped
@Transactional
@AsWorker
class PublishDueAlerts {
    private final AthleteLoads athletes;
    private final Findings findings;
    private final Alerts alerts;
    private final LoadAlerts loadAlerts;
    private final PlanBreaches planBreaches;
    private final MetricAlerts metricAlerts;
    private final Clock clock;

    PublishDueAlerts(
            AthleteLoads athletes,
            Findings findings,
            Alerts alerts,
            LoadAlerts loadAlerts,
            PlanBreaches planBreaches,
            MetricAlerts metricAlerts,
            Clock clock) {
        this.athletes = athletes;
        this.findings = findings;
        this.alerts = alerts;
        this.loadAlerts = loadAlerts;
        this.planBreaches = planBreaches;
        this.metricAlerts = metricAlerts;
        this.clock = clock;
    }

    /** Does so for some athletes; returns for how many, 0 when nothing is left to do. */
    public int publish() {
        Instant now = clock.instant();
        Map<UUID, AthleteLoad> locked = athletes.lockDue(now);
        Map<AthleteDay, AlertState> due = alerts.due(Findings.SESSION_SPIKE, locked.keySet(), now);
        loadAlerts.follow(Findings.SESSION_SPIKE, findings.of(due.keySet()), due, locked, now);
        planBreaches.tellDue(locked, now);
        metricAlerts.tellDue(locked, now);
        return locked.size();
    }
}

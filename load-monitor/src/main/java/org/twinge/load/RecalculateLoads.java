package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twinge.access.AsWorker;

/** Computes anew the days of athletes whose settings changed, and what follows from a change of their plans. */
@ApplicationScoped
@Transactional
@AsWorker
class RecalculateLoads {
    private static final int AT_ONCE = 100;

    private final AthleteLoads athletes;
    private final AthleteSettings settings;
    private final LoadSeries loadSeries;
    private final PlanBreaches planBreaches;
    private final MetricAlerts metricAlerts;
    private final Clock clock;

    RecalculateLoads(
            AthleteLoads athletes,
            AthleteSettings settings,
            LoadSeries loadSeries,
            PlanBreaches planBreaches,
            MetricAlerts metricAlerts,
            Clock clock) {
        this.athletes = athletes;
        this.settings = settings;
        this.loadSeries = loadSeries;
        this.planBreaches = planBreaches;
        this.metricAlerts = metricAlerts;
        this.clock = clock;
    }

    /** Does so for some athletes; returns for how many, 0 when nothing is left to do. */
    public int recalculate() {
        List<UUID> waiting = settings.waiting(AT_ONCE);
        Map<UUID, AthleteLoads.AthleteLoad> locked = athletes.lock(waiting);
        Map<UUID, LocalDate> changedFrom = settings.takeWaiting(waiting);
        int taken = changedFrom.size();
        changedFrom.keySet().retainAll(locked.keySet());
        Instant now = clock.instant();
        loadSeries.follow(changedFrom, now);
        planBreaches.follow(changedFrom, locked, now);
        metricAlerts.follow(changedFrom, locked, now);
        return taken;
    }
}

package org.twinge.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twinge.load.AthleteLoads.AthleteLoad;
import org.twinge.load.Plans.Followed;
import org.twinge.load.model.AlertState;
import org.twinge.load.model.PlanBreach;

/** Lets what athletes are told about their plans follow what they ran, and what was said and done about it. */
@ApplicationScoped
class PlanBreaches {
    static final String PLAN_BREACH = "plan-breach";

    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    private final Plans plans;
    private final Alerts alerts;
    private final LoadAlerts loadAlerts;

    PlanBreaches(Plans plans, Alerts alerts, LoadAlerts loadAlerts) {
        this.plans = plans;
        this.alerts = alerts;
        this.loadAlerts = loadAlerts;
    }

    /**
     * @param changedFrom of each athlete the first local day on which something may be another way now
     * @param athletes all of them, and maybe others, locked
     */
    void follow(Map<UUID, LocalDate> changedFrom, Map<UUID, AthleteLoad> athletes, Instant now) {
        List<Followed> concerned = plans.followedSince(changedFrom);
        if (concerned.isEmpty()) {
            return;
        }
        Map<UUID, List<Followed>> byAthlete = concerned.stream()
                .collect(groupingBy(followed -> followed.plan().athleteId()));
        List<Days> days = byAthlete.keySet().stream()
                .map(athlete -> new Days(athlete, changedFrom.getOrDefault(athlete, AFTER_ALL), AFTER_ALL))
                .toList();
        Map<AthleteDay, PlanBreach> found = breaches(concerned);
        found.keySet().removeIf(about -> about.day().isBefore(changedFrom.getOrDefault(about.athleteId(), AFTER_ALL)));
        loadAlerts.follow(PLAN_BREACH, found, alerts.on(PLAN_BREACH, days), athletes, now);
    }

    /** Those whose time has come, of athletes that are locked. */
    void tellDue(Map<UUID, AthleteLoad> athletes, Instant now) {
        Map<AthleteDay, AlertState> due = alerts.due(PLAN_BREACH, athletes.keySet(), now);
        if (due.isEmpty()) {
            return;
        }
        Map<UUID, LocalDate> since = due.keySet().stream()
                .collect(toMap(
                        AthleteDay::athleteId, AthleteDay::day, (one, other) -> one.isBefore(other) ? one : other));
        Map<AthleteDay, PlanBreach> found = breaches(plans.followedSince(since));
        found.keySet().retainAll(due.keySet());
        loadAlerts.follow(PLAN_BREACH, found, due, athletes, now);
    }

    /** Where one plan ended and another began on the same day, the newer one speaks. */
    private static Map<AthleteDay, PlanBreach> breaches(Collection<Followed> plans) {
        Map<AthleteDay, PlanBreach> found = new HashMap<>();
        List<Followed> oldestFirst = new ArrayList<>(plans);
        oldestFirst.sort((one, other) ->
                one.plan().plan().startedAt().compareTo(other.plan().plan().startedAt()));
        oldestFirst.forEach(followed -> PlanBreach.of(followed.plan().planId(), followed.state())
                .forEach((day, breach) ->
                        found.put(new AthleteDay(followed.plan().athleteId(), day), breach)));
        return found;
    }
}

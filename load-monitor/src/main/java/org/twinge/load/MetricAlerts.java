package org.twinge.load;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.twinge.load.AthleteLoads.AthleteLoad;
import org.twinge.load.MetricWishes.Wish;
import org.twinge.load.model.AlertState;
import org.twinge.load.model.LoadDay;
import org.twinge.load.model.MetricBeyond;

/** Lets what clinics are told about metrics follow the days. Where no clinic asked, it is two look-ups by index. */
@ApplicationScoped
class MetricAlerts {
    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    private final MetricWishes wishes;
    private final LoadDays loadDays;
    private final Alerts alerts;
    private final LoadAlerts loadAlerts;

    MetricAlerts(MetricWishes wishes, LoadDays loadDays, Alerts alerts, LoadAlerts loadAlerts) {
        this.wishes = wishes;
        this.loadDays = loadDays;
        this.alerts = alerts;
        this.loadAlerts = loadAlerts;
    }

    /**
     * @param changedFrom of each athlete the first local day on which something was done that may be another one now; days
     *     of rest before it, after the last activity, may be new, or gone
     * @param athletes all of them, and maybe others, locked
     */
    void follow(Map<UUID, LocalDate> changedFrom, Map<UUID, AthleteLoad> athletes, Instant now) {
        Map<UUID, List<Wish>> asked = wishes.about(changedFrom.keySet());
        List<Days> perhapsChanged = changedFrom.entrySet().stream()
                .map(one -> new Days(one.getKey(), one.getValue().minusDays(LoadDay.LONGEST_BREAK_DAYS), AFTER_ALL))
                .toList();
        Map<String, Map<AthleteDay, AlertState>> told = alerts.onAll(MetricWishes.RULES, perhapsChanged);
        Set<UUID> concerned = new HashSet<>(asked.keySet());
        told.values().forEach(days -> days.keySet().forEach(about -> concerned.add(about.athleteId())));
        if (concerned.isEmpty()) {
            return;
        }
        Map<UUID, LocalDate> from = new HashMap<>(changedFrom);
        from.keySet().retainAll(concerned);
        Map<UUID, LoadDay> lastActive = loadDays.lastActiveBefore(from);
        from.replaceAll((athlete, _) -> {
            LoadDay last = lastActive.get(athlete);
            return last == null ? BEFORE_ALL : last.day().plusDays(1);
        });
        told.values()
                .forEach(days -> days.keySet()
                        .removeIf(about -> about.day().isBefore(from.getOrDefault(about.athleteId(), AFTER_ALL))));
        tell(found(from, asked), told, athletes, now);
    }

    /** Those whose time has come, of athletes that are locked; of a wish that is no more nothing is told. */
    void tellDue(Map<UUID, AthleteLoad> athletes, Instant now) {
        Map<String, Map<AthleteDay, AlertState>> due = alerts.dueAll(MetricWishes.RULES, athletes.keySet(), now);
        if (due.isEmpty()) {
            return;
        }
        Map<UUID, LocalDate> since = due.values().stream()
                .flatMap(days -> days.keySet().stream())
                .collect(toMap(
                        AthleteDay::athleteId, AthleteDay::day, (one, other) -> one.isBefore(other) ? one : other));
        Map<String, Map<AthleteDay, MetricBeyond>> found = found(since, wishes.about(since.keySet()));
        found.keySet().retainAll(due.keySet());
        found.forEach((rule, days) ->
                days.keySet().retainAll(due.getOrDefault(rule, Map.of()).keySet()));
        tell(found, due, athletes, now);
    }

    private void tell(
            Map<String, Map<AthleteDay, MetricBeyond>> found,
            Map<String, Map<AthleteDay, AlertState>> told,
            Map<UUID, AthleteLoad> athletes,
            Instant now) {
        Set<String> rules = new TreeSet<>(found.keySet());
        rules.addAll(told.keySet());
        rules.forEach(rule -> loadAlerts.follow(
                rule, found.getOrDefault(rule, Map.of()), told.getOrDefault(rule, Map.of()), athletes, now));
    }

    /** What is to be told by rule, of each athlete from a day on. */
    private Map<String, Map<AthleteDay, MetricBeyond>> found(Map<UUID, LocalDate> from, Map<UUID, List<Wish>> asked) {
        Map<String, Map<AthleteDay, MetricBeyond>> found = new TreeMap<>();
        from.forEach((athlete, day) -> {
            List<Wish> ofAthlete = asked.getOrDefault(athlete, List.of());
            int lookBack = ofAthlete.stream()
                    .mapToInt(wish -> wish.wish().lookBackDays())
                    .max()
                    .orElse(0);
            List<LoadDay> days =
                    ofAthlete.isEmpty() ? List.of() : loadDays.between(athlete, day.minusDays(lookBack), AFTER_ALL);
            ofAthlete.forEach(wish -> wish.wish()
                    .found(days, day)
                    .forEach((on, beyond) -> found.computeIfAbsent(wish.rule(), _ -> new HashMap<>())
                            .put(new AthleteDay(athlete, on), beyond)));
        });
        return found;
    }
}

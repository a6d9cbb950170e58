package org.twinge.load;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.twinge.load.AthleteLoads.AthleteLoad;
import org.twinge.load.model.Finding;
import org.twinge.load.model.Run;
import org.twinge.load.model.Session;
import org.twinge.load.model.SessionRule;
import org.twinge.load.model.SpikeRule;

/**
 * Brings sessions, findings and alerts up to the runs, within what a change can reach: the sessions it touches, and the
 * findings of their days and of the 30 days after. What it leaves alone would come out the same.
 */
@ApplicationScoped
class Reassessment {
    private final SessionRule sessionRule;
    private final Runs runs;
    private final Sessions sessions;
    private final Findings findings;
    private final Alerts alerts;
    private final LoadAlerts loadAlerts;

    Reassessment(
            SessionRule sessionRule,
            Runs runs,
            Sessions sessions,
            Findings findings,
            Alerts alerts,
            LoadAlerts loadAlerts) {
        this.sessionRule = sessionRule;
        this.runs = runs;
        this.sessions = sessions;
        this.findings = findings;
        this.alerts = alerts;
        this.loadAlerts = loadAlerts;
    }

    /**
     * @param changed where runs came, went or moved, one stretch per athlete
     * @param athletes all of them, and maybe others
     * @return the earliest local day of the runs in the sessions touched: they may count now, or no longer
     */
    Map<UUID, LocalDate> around(Collection<Stretch> changed, Map<UUID, AthleteLoad> athletes, Instant now) {
        List<UUID> touchedAthletes = changed.stream().map(Stretch::athleteId).toList();
        Map<UUID, LocalDate> firstDaysBefore = sessions.firstDays(touchedAthletes);
        Rejoined rejoined = rejoin(changed);
        List<Sessions.Owned> touched = rejoined.sessions();
        Map<UUID, LocalDate> firstDays = sessions.firstDays(touchedAthletes);

        List<Days> reach = touched.stream().collect(groupingBy(Sessions.Owned::athleteId)).entrySet().stream()
                .map(entry -> reach(
                        entry.getKey(),
                        entry.getValue(),
                        Optional.ofNullable(firstDaysBefore.get(entry.getKey())),
                        Optional.ofNullable(firstDays.get(entry.getKey()))))
                .toList();
        Map<AthleteDay, Finding> found = find(reach, firstDays);
        findings.replace(
                reach,
                found.entrySet().stream()
                        .map(entry -> new Findings.Owned(entry.getKey().athleteId(), entry.getValue()))
                        .toList());

        loadAlerts.follow(Findings.SESSION_SPIKE, found, alerts.on(Findings.SESSION_SPIKE, reach), athletes, now);
        return rejoined.earliestDays();
    }

    /** @param sessions those that went and those that came */
    private record Rejoined(List<Sessions.Owned> sessions, Map<UUID, LocalDate> earliestDays) {}

    /** Joins the runs of the touched sessions anew. */
    private Rejoined rejoin(Collection<Stretch> changed) {
        List<Stretch> touched = sessions.touchedBy(changed, sessionRule.longestPause());
        List<Sessions.Owned> both = new ArrayList<>(sessions.remove(touched));
        Map<UUID, List<Run>> counted = runs.counted(touched);
        List<Sessions.Owned> joined = counted.entrySet().stream()
                .flatMap(entry -> sessionRule.join(entry.getValue()).stream()
                        .map(session -> new Sessions.Owned(entry.getKey(), session)))
                .toList();
        sessions.add(joined);
        both.addAll(joined);
        Map<UUID, LocalDate> earliestDays = new HashMap<>();
        counted.forEach((athlete, ofAthlete) -> earliestDays.put(
                athlete,
                ofAthlete.stream().map(Run::localDay).min(naturalOrder()).orElseThrow()));
        return new Rejoined(both, earliestDays);
    }

    /**
     * The days whose findings can differ: a session counts on its day and is a reference for the 30 days after. If the
     * first known run is another one now, findings up to 30 days after either are provisional, or no more.
     */
    private static Days reach(
            UUID athleteId,
            List<Sessions.Owned> touched,
            Optional<LocalDate> firstDayBefore,
            Optional<LocalDate> firstDay) {
        List<LocalDate> days =
                touched.stream().map(owned -> owned.session().localDay()).toList();
        Stream<LocalDate> firstDays = firstDayBefore.equals(firstDay)
                ? Stream.of()
                : Stream.of(firstDayBefore, firstDay).flatMap(Optional::stream);
        LocalDate last =
                Stream.concat(days.stream(), firstDays).max(naturalOrder()).orElseThrow();
        return new Days(
                athleteId, days.stream().min(naturalOrder()).orElseThrow(), last.plusDays(SpikeRule.WINDOW_DAYS));
    }

    private Map<AthleteDay, Finding> find(Collection<Days> reach, Map<UUID, LocalDate> firstDays) {
        Map<UUID, List<Session>> known = sessions.on(reach.stream()
                .map(days -> new Days(days.athleteId(), days.from().minusDays(SpikeRule.WINDOW_DAYS), days.to()))
                .toList());
        Map<AthleteDay, Finding> found = new HashMap<>();
        for (Days days : reach) {
            UUID athlete = days.athleteId();
            LocalDate firstDay = firstDays.get(athlete);
            if (firstDay != null) {
                SpikeRule.findings(known.getOrDefault(athlete, List.of()), days.from(), days.to(), firstDay)
                        .forEach((day, finding) -> found.put(new AthleteDay(athlete, day), finding));
            }
        }
        return found;
    }
}

package org.twinge.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.TwingeEvent;
import org.twinge.load.AthleteLoads.AthleteLoad;
import org.twinge.load.RunState.RunKey;
import org.twinge.load.model.Run;
import org.twinge.load.model.SessionRule;
import org.twinge.load.model.SettingsHistory;
import org.twinge.load.model.TrainingSoFar;

/**
 * Takes in new runs that come after all that is known of their athletes, as most do. Nothing stored changes then, and of
 * the past nothing is read but {@link TrainingSoFar}: what comes out is what {@link Reassessment} and {@link LoadSeries}
 * would make of it.
 */
@ApplicationScoped
class RunsInOrder {
    private final SessionRule sessionRule;
    private final Runs runs;
    private final Sessions sessions;
    private final Findings findings;
    private final Alerts alerts;
    private final LoadAlerts loadAlerts;
    private final AthleteSettings settings;
    private final LoadDays loadDays;
    private final LoadSnapshots snapshots;

    RunsInOrder(
            SessionRule sessionRule,
            Runs runs,
            Sessions sessions,
            Findings findings,
            Alerts alerts,
            LoadAlerts loadAlerts,
            AthleteSettings settings,
            LoadDays loadDays,
            LoadSnapshots snapshots) {
        this.sessionRule = sessionRule;
        this.runs = runs;
        this.sessions = sessions;
        this.findings = findings;
        this.alerts = alerts;
        this.loadAlerts = loadAlerts;
        this.settings = settings;
        this.loadDays = loadDays;
        this.snapshots = snapshots;
    }

    /** The new runs of one athlete, and all that was before them. */
    private record Next(AthleteLoad athlete, TrainingSoFar soFar, List<RunState> states) {
        List<Run> runs() {
            return states.stream().flatMap(state -> state.counted().stream()).toList();
        }
    }

    /** @return the athletes whose facts are done with; those of others are left as they are */
    Set<UUID> take(List<TwingeEvent> facts, Map<UUID, AthleteLoad> athletes, Instant now) {
        Map<UUID, Next> nexts = new LinkedHashMap<>();
        facts.stream().collect(groupingBy(TwingeEvent::key)).forEach((id, ofAthlete) -> {
            AthleteLoad athlete = athletes.get(id);
            if (athlete != null) {
                athlete.soFar()
                        .flatMap(soFar -> next(athlete, soFar, ofAthlete))
                        .ifPresent(next -> nexts.put(id, next));
            }
        });
        nexts.keySet().removeAll(runs.ofKnown(keys(nexts.values())));
        if (!nexts.isEmpty()) {
            add(nexts, now);
        }
        return nexts.keySet();
    }

    /** Empty if any of these facts is other than a new run after all others. */
    private Optional<Next> next(AthleteLoad athlete, TrainingSoFar soFar, List<TwingeEvent> facts) {
        List<RunState> states = new ArrayList<>();
        for (TwingeEvent fact : facts) {
            if (!(fact instanceof RunRecorded record)
                    || !record.sport().isRunning()
                    || !record.supersedes().isEmpty()) {
                return Optional.empty();
            }
            states.add(RunState.unknown(new RunKey(record.athleteId(), record.runId()))
                    .after(record));
        }
        var next = new Next(athlete, soFar, states);
        boolean eachOnce = states.stream().map(RunState::key).distinct().count() == states.size();
        return eachOnce && soFar.isBefore(next.runs(), sessionRule.longestPause())
                ? Optional.of(next)
                : Optional.empty();
    }

    private void add(Map<UUID, Next> nexts, Instant now) {
        Map<UUID, SettingsHistory> histories = settings.of(nexts.keySet());
        Map<UUID, TrainingSoFar.Added> added = new LinkedHashMap<>();
        nexts.forEach((id, next) -> added.put(
                id, next.soFar().with(next.runs(), sessionRule, histories.getOrDefault(id, SettingsHistory.NONE))));

        runs.write(
                nexts.values().stream().flatMap(next -> next.states().stream()).toList());
        sessions.add(each(added, one -> one.sessions(), Sessions.Owned::new));
        tell(each(added, one -> one.findings(), Findings.Owned::new), nexts, now);
        loadDays.add(each(added, one -> one.days(), LoadDays.Owned::new));
        Map<UUID, Optional<TrainingSoFar>> after = new HashMap<>();
        added.forEach((id, one) -> after.put(id, Optional.of(one.after())));
        snapshots.publish(after, now);
    }

    /** What was told of a day whose finding went is not forgotten when there is one again. */
    private void tell(List<Findings.Owned> found, Map<UUID, Next> nexts, Instant now) {
        if (found.isEmpty()) {
            return;
        }
        findings.add(found);
        loadAlerts.follow(
                Findings.SESSION_SPIKE,
                found.stream().collect(toMap(Findings.Owned::athleteDay, Findings.Owned::finding)),
                alerts.on(
                        Findings.SESSION_SPIKE,
                        found.stream()
                                .map(Findings.Owned::athleteDay)
                                .map(Days::of)
                                .toList()),
                nexts.values().stream().map(Next::athlete).collect(toMap(AthleteLoad::athleteId, athlete -> athlete)),
                now);
    }

    private static <T, O> List<O> each(
            Map<UUID, TrainingSoFar.Added> added,
            Function<TrainingSoFar.Added, Collection<T>> parts,
            BiFunction<UUID, T, O> owned) {
        List<O> all = new ArrayList<>();
        added.forEach((id, one) -> parts.apply(one).forEach(part -> all.add(owned.apply(id, part))));
        return all;
    }

    private static Set<RunKey> keys(Collection<Next> nexts) {
        return nexts.stream()
                .flatMap(next -> next.states().stream())
                .map(RunState::key)
                .collect(toSet());
    }
}

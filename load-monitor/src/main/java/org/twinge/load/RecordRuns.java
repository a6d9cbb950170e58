package org.twinge.load;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.twinge.access.AsWorker;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.AthleteSeen;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.EscalationEnded;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.contracts.PainAnswered;
import org.twinge.contracts.Received;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.RunReported;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.SymptomsWithdrawn;
import org.twinge.contracts.TwingeEvent;
import org.twinge.load.AthleteLoads.AthleteLoad;
import org.twinge.load.RunState.RunKey;
import org.twinge.messaging.Processed;

/** Takes in what happened to runs, and lets sessions, findings, alerts and daily loads follow. */
@ApplicationScoped
@Transactional
@AsWorker
class RecordRuns {
    private final Processed processed;
    private final AthleteLoads athletes;
    private final Runs runs;
    private final RunsInOrder runsInOrder;
    private final Reassessment reassessment;
    private final LoadSeries loadSeries;
    private final PlanBreaches planBreaches;
    private final MetricAlerts metricAlerts;
    private final Clock clock;

    RecordRuns(
            Processed processed,
            AthleteLoads athletes,
            Runs runs,
            RunsInOrder runsInOrder,
            Reassessment reassessment,
            LoadSeries loadSeries,
            PlanBreaches planBreaches,
            MetricAlerts metricAlerts,
            Clock clock) {
        this.processed = processed;
        this.athletes = athletes;
        this.runs = runs;
        this.runsInOrder = runsInOrder;
        this.reassessment = reassessment;
        this.loadSeries = loadSeries;
        this.planBreaches = planBreaches;
        this.metricAlerts = metricAlerts;
        this.clock = clock;
    }

    public void record(List<Received> events) {
        List<TwingeEvent> fresh = processed.firstTime("runs", events).stream()
                .map(Received::event)
                .toList();
        Map<UUID, AthleteLoad> locked =
                athletes.lock(fresh.stream().map(TwingeEvent::key).collect(toSet()));
        Instant now = clock.instant();
        Set<UUID> inOrder = runsInOrder.take(fresh, locked, now);
        Map<UUID, LocalDate> changedFrom = new HashMap<>();
        fresh.forEach(event -> {
            if (event instanceof RunRecorded record && inOrder.contains(event.key())) {
                changedFrom.merge(event.key(), record.localDay(), RecordRuns::earlier);
            }
        });
        List<TwingeEvent> others = fresh.stream()
                .filter(event -> locked.containsKey(event.key()) && !inOrder.contains(event.key()))
                .toList();
        if (!others.isEmpty()) {
            changedFrom.putAll(recordInAnyOrder(others, locked, now));
        }
        planBreaches.follow(changedFrom, locked, now);
        metricAlerts.follow(changedFrom, locked, now);
    }

    /** From which local day on something may have changed, by athlete. */
    private Map<UUID, LocalDate> recordInAnyOrder(List<TwingeEvent> facts, Map<UUID, AthleteLoad> locked, Instant now) {
        Map<RunKey, RunState> before =
                stored(facts.stream().flatMap(RecordRuns::about).collect(toSet()));
        Map<RunKey, RunState> after = new HashMap<>();
        for (TwingeEvent fact : facts) {
            about(fact).forEach(key -> {
                RunState known = after.getOrDefault(key, before.getOrDefault(key, RunState.unknown(key)));
                after.put(key, after(known, fact));
            });
        }
        after.values().removeAll(before.values());
        before.keySet().retainAll(after.keySet());
        runs.write(after.values());

        List<RunState> concerned = concerned(before, after);
        Map<UUID, LocalDate> changedFrom = new HashMap<>();
        concerned.forEach(state -> Optional.ofNullable(state.run())
                .ifPresent(run -> changedFrom.merge(state.key().athleteId(), run.localDay(), RecordRuns::earlier)));
        reassessment
                .around(stretches(concerned), locked, now)
                .forEach((athlete, day) -> changedFrom.merge(athlete, day, RecordRuns::earlier));
        loadSeries.follow(changedFrom, now);
        return changedFrom;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Stream<RunKey> about(TwingeEvent event) {
        return switch (event) {
            case RunRecorded record -> Stream.of(new RunKey(record.athleteId(), record.runId()));
            case RunDeleted deletion -> Stream.of(new RunKey(deletion.athleteId(), deletion.runId()));
            case AthleteSnapshot _, ClinicSnapshot _, ErasureRequested _, ErasureCompleted _, AthleteSeen _ ->
                Stream.of();
            case SymptomsAssessed _,
                    SymptomsWithdrawn _,
                    PainAnswered _,
                    AlertRaised _,
                    AlertWithdrawn _,
                    CaseChanged _,
                    DeliverySettled _,
                    EscalationEnded _ -> Stream.of();
            case RunReported _, LoadSnapshot _, CatalogEntryPublished _ -> Stream.of();
        };
    }

    private static RunState after(RunState known, TwingeEvent event) {
        return switch (event) {
            case RunRecorded record -> known.after(record);
            case RunDeleted deletion -> known.after(deletion);
            case AthleteSnapshot _, ClinicSnapshot _, ErasureRequested _, ErasureCompleted _, AthleteSeen _ -> known;
            case SymptomsAssessed _,
                    SymptomsWithdrawn _,
                    PainAnswered _,
                    AlertRaised _,
                    AlertWithdrawn _,
                    CaseChanged _,
                    DeliverySettled _,
                    EscalationEnded _ -> known;
            case RunReported _, LoadSnapshot _, CatalogEntryPublished _ -> known;
        };
    }

    private Map<RunKey, RunState> stored(Collection<RunKey> keys) {
        return runs.read(keys).stream().collect(toMap(RunState::key, state -> state));
    }

    /** The changed runs as they were and as they are, and what they replace or no longer do. */
    private List<RunState> concerned(Map<RunKey, RunState> before, Map<RunKey, RunState> after) {
        Set<RunKey> replaced = new HashSet<>();
        after.forEach((key, now) -> {
            Set<UUID> then = before.getOrDefault(key, RunState.unknown(key)).supersedes();
            Stream.concat(
                            now.supersedes().stream().filter(id -> !then.contains(id)),
                            then.stream().filter(id -> !now.supersedes().contains(id)))
                    .forEach(id -> replaced.add(new RunKey(key.athleteId(), id)));
        });
        return Stream.of(before.values(), after.values(), stored(replaced).values())
                .flatMap(Collection::stream)
                .toList();
    }

    /** Where running came or went, one stretch per athlete. */
    private static Collection<Stretch> stretches(List<RunState> concerned) {
        Map<UUID, Stretch> changed = new HashMap<>();
        concerned.forEach(state -> state.counted()
                .map(run -> Stretch.of(state.key().athleteId(), run))
                .ifPresent(stretch -> changed.merge(stretch.athleteId(), stretch, Stretch::and)));
        return changed.values();
    }
}

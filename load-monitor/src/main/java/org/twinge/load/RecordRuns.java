package org.twinge.load;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Received;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.TwingeEvent;
import org.twinge.load.RunState.RunKey;
import org.twinge.messaging.Processed;

/** Takes in what happened to runs, and lets sessions, findings and alerts follow. */
@ApplicationScoped
@Transactional
@AsWorker
class RecordRuns {
    private final Processed processed;
    private final AthleteLoads athletes;
    private final Runs runs;
    private final Reassessment reassessment;
    private final Clock clock;

    RecordRuns(Processed processed, AthleteLoads athletes, Runs runs, Reassessment reassessment, Clock clock) {
        this.processed = processed;
        this.athletes = athletes;
        this.runs = runs;
        this.reassessment = reassessment;
        this.clock = clock;
    }

    public void record(List<Received> events) {
        List<TwingeEvent> fresh = processed.firstTime("runs", events).stream()
                .map(Received::event)
                .toList();
        Map<UUID, Optional<LocalDate>> birthDates =
                athletes.lock(fresh.stream().map(TwingeEvent::key).collect(toSet()));
        List<TwingeEvent> facts = fresh.stream()
                .filter(event -> birthDates.containsKey(event.key()))
                .toList();

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
        runs.write(after.values());
        reassessment.around(changed(before, after), birthDates, clock.instant());
    }

    private static Stream<RunKey> about(TwingeEvent event) {
        return switch (event) {
            case RunRecorded record -> Stream.of(new RunKey(record.athleteId(), record.runId()));
            case RunDeleted deletion -> Stream.of(new RunKey(deletion.athleteId(), deletion.runId()));
            case AthleteSnapshot _, ClinicSnapshot _, ErasureRequested _, ErasureCompleted _ -> Stream.of();
            case SymptomsAssessed _, AlertRaised _, AlertWithdrawn _, DeliverySettled _ -> Stream.of();
        };
    }

    private static RunState after(RunState known, TwingeEvent event) {
        return switch (event) {
            case RunRecorded record -> known.after(record);
            case RunDeleted deletion -> known.after(deletion);
            case AthleteSnapshot _, ClinicSnapshot _, ErasureRequested _, ErasureCompleted _ -> known;
            case SymptomsAssessed _, AlertRaised _, AlertWithdrawn _, DeliverySettled _ -> known;
        };
    }

    private Map<RunKey, RunState> stored(Collection<RunKey> keys) {
        return runs.read(keys).stream().collect(toMap(RunState::key, state -> state));
    }

    /** Where running came or went: the changed runs as they were and as they are, and what they replace or no longer do. */
    private Collection<Stretch> changed(Map<RunKey, RunState> before, Map<RunKey, RunState> after) {
        Set<RunKey> replaced = new HashSet<>();
        after.forEach((key, now) -> {
            Set<UUID> then = before.getOrDefault(key, RunState.unknown(key)).supersedes();
            Stream.concat(
                            now.supersedes().stream().filter(id -> !then.contains(id)),
                            then.stream().filter(id -> !now.supersedes().contains(id)))
                    .forEach(id -> replaced.add(new RunKey(key.athleteId(), id)));
        });
        Map<UUID, Stretch> changed = new HashMap<>();
        Stream.of(before.values(), after.values(), stored(replaced).values())
                .flatMap(Collection::stream)
                .forEach(state -> state.counted()
                        .map(run -> Stretch.of(state.key().athleteId(), run))
                        .ifPresent(stretch -> changed.merge(stretch.athleteId(), stretch, Stretch::and)));
        return changed.values();
    }
}

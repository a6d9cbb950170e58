package org.twinge.load;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.load.Plans.Followed;
import org.twinge.load.model.Distance;
import org.twinge.load.model.LongestSession;
import org.twinge.load.model.Note;
import org.twinge.load.model.PlanState;
import org.twinge.load.model.SeriesEnd;
import org.twinge.load.model.Session;
import org.twinge.load.model.SpikeRule;
import org.twinge.load.model.TrainingSoFar;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;
import org.twinge.messaging.Outbox.Outgoing;

/** Keeps and tells how hard athletes have trained: one whole snapshot each. */
@ApplicationScoped
class LoadSnapshots {
    private final AthleteLoads athleteLoads;
    private final Plans plans;
    private final Sessions sessions;
    private final Outbox outbox;

    LoadSnapshots(AthleteLoads athleteLoads, Plans plans, Sessions sessions, Outbox outbox) {
        this.athleteLoads = athleteLoads;
        this.plans = plans;
        this.sessions = sessions;
        this.outbox = outbox;
    }

    /**
     * Of athletes that the caller has locked.
     *
     * @param soFar empty for an athlete without activities
     */
    void publish(Map<UUID, Optional<TrainingSoFar>> soFar, Instant now) {
        Map<UUID, Long> versions = athleteLoads.nextSnapshotVersions(soFar);
        Map<UUID, LoadSnapshot.Plan> followed = plans.followedBy(soFar.keySet()).stream()
                .collect(toMap(one -> one.plan().athleteId(), LoadSnapshots::plan));
        Map<UUID, LocalDate> forStaff = sessions.lastForStaff(soFar.keySet());
        outbox.publish(soFar.entrySet().stream()
                .map(entry -> {
                    UUID athlete = entry.getKey();
                    long version = Objects.requireNonNull(versions.get(athlete));
                    LoadSnapshot snapshot = entry.getValue()
                            .map(training ->
                                    snapshot(athlete, version, training, followed.get(athlete), forStaff.get(athlete)))
                            .orElseGet(() -> withoutRuns(athlete, version, followed.get(athlete)));
                    return new Outgoing(Ids.v5("load-snapshot", athlete, version), now, snapshot);
                })
                .toList());
    }

    private static LoadSnapshot.Plan plan(Followed followed) {
        PlanState state = followed.state();
        return new LoadSnapshot.Plan(
                followed.plan().planId(),
                state.step().id(),
                state.at() + 1,
                state.protocol().steps().size(),
                state.stage() == PlanState.Stage.WAITS_FOR_CLINICIAN,
                state.notBefore().orElse(null));
    }

    private static LoadSnapshot withoutRuns(UUID athlete, long version, LoadSnapshot.@Nullable Plan plan) {
        return new LoadSnapshot(athlete, version, null, List.of(), 0, null, null, true, plan, List.of(), null);
    }

    private static LoadSnapshot snapshot(
            UUID athlete,
            long version,
            TrainingSoFar soFar,
            LoadSnapshot.@Nullable Plan plan,
            @Nullable LocalDate lastForStaff) {
        SeriesEnd end = soFar.end();
        List<@Nullable Double> all = soFar.knownLoads();
        List<@Nullable Double> loads = all.subList(Math.max(0, all.size() - LoadSnapshot.DAYS), all.size());
        LocalDate first = end.day().minusDays(loads.size() - 1L);
        List<LoadSnapshot.Day> days = IntStream.range(0, loads.size())
                .mapToObj(i -> new LoadSnapshot.Day(first.plusDays(i), loads.get(i)))
                .toList();
        long known = loads.stream().filter(Objects::nonNull).count();
        Optional<Session> longest =
                LongestSession.of(soFar.contenders(), end.day().minusDays(SpikeRule.WINDOW_DAYS - 1L), soFar.lastDay());
        return new LoadSnapshot(
                athlete,
                version,
                LoadSnapshot.Method.valueOf(end.method().name()),
                days,
                (double) known / LoadSnapshot.DAYS,
                longest.flatMap(session -> session.distance()
                                .map(Distance::meters)
                                .map(meters -> new LoadSnapshot.LongestSession(session.localDay(), meters)))
                        .orElse(null),
                soFar.lastSpike()
                        .map(spike -> new LoadSnapshot.Spike(
                                spike.day(), SpikeBand.valueOf(spike.band().name()), spike.provisional()))
                        .orElse(null),
                end.staffVisible()
                        && longest.map(Session::staffVisible).orElse(true)
                        && soFar.lastSpike()
                                .map(TrainingSoFar.LastSpike::staffVisible)
                                .orElse(true),
                plan,
                Note.of(soFar, end.day()).stream()
                        .map(note -> new LoadSnapshot.Note(
                                LoadSnapshot.NoteKind.valueOf(note.kind().name()),
                                note.shoe().orElse(null),
                                note.value()))
                        .toList(),
                lastForStaff);
    }
}

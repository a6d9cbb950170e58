package org.twinge.load;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.QualityFlag;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.RunRecorded;
import org.twinge.load.model.Distance;
import org.twinge.load.model.Effort;
import org.twinge.load.model.HeartRates;
import org.twinge.load.model.Run;

/**
 * One canonical run, as far as its events tell. The highest revision decides, whatever the order of arrival; under the
 * same revision a deletion wins over a record.
 *
 * @param revision the highest seen; the run is deleted if that was a deletion
 * @param supersedes what the newest record says it replaces; a deletion does not bring that back
 * @param running false for a ride, a swim and all the rest
 * @param run null once deleted
 */
record RunState(
        RunKey key,
        int revision,
        Set<UUID> supersedes,
        int supersedesRevision,
        boolean running,
        @Nullable Run run) {

    record RunKey(UUID athleteId, UUID runId) {}

    private static final Set<QualityFlag> DISTANCE_LIES =
            Set.of(QualityFlag.SPEED_OVER_7_MPS, QualityFlag.LAPS_DISAGREE_WITH_POINTS, QualityFlag.DISTANCE_ZERO);
    private static final Set<QualityFlag> MOVING_TIME_LIES =
            Set.of(QualityFlag.TIMER_OVER_ELAPSED, QualityFlag.ELAPSED_OVER_14_DAYS, QualityFlag.SPEED_OVER_7_MPS);

    /** Before any event. */
    static RunState unknown(RunKey key) {
        return new RunState(key, 0, Set.of(), 0, false, null);
    }

    RunState after(RunRecorded record) {
        boolean tombstone = revision > 0 && run == null;
        boolean newer = record.revision() > revision || (record.revision() == revision && !tombstone);
        boolean newerList = record.revision() >= supersedesRevision;
        return new RunState(
                key,
                Math.max(revision, record.revision()),
                newerList ? Set.copyOf(record.supersedes()) : supersedes,
                Math.max(supersedesRevision, record.revision()),
                newer ? record.sport().isRunning() : running,
                newer ? believed(record) : run);
    }

    RunState after(RunDeleted deletion) {
        return deletion.revision() < revision
                ? this
                : new RunState(key, deletion.revision(), supersedes, supersedesRevision, false, null);
    }

    /** The run, if it is running that was done. Whether another recording replaces it, that one says. */
    Optional<Run> counted() {
        return Optional.ofNullable(run).filter(known -> running);
    }

    private static Run believed(RunRecorded record) {
        Set<QualityFlag> flags = record.flags();
        Optional<Double> meters = Optional.ofNullable(record.distanceMeters())
                .filter(m -> flags.stream().noneMatch(DISTANCE_LIES::contains));
        Optional<Double> movingSeconds = Optional.ofNullable(record.movingSeconds())
                .filter(s -> flags.stream().noneMatch(MOVING_TIME_LIES::contains));
        Optional<Double> heartRate = Optional.ofNullable(record.heartRateMean())
                .filter(bpm -> !flags.contains(QualityFlag.HEART_RATE_IMPLAUSIBLE));
        long others = Stream.of(
                        record.ascentMeters(),
                        record.descentMeters(),
                        record.heartRateMax(),
                        record.cadence(),
                        record.perceivedExertion())
                .filter(Objects::nonNull)
                .count();
        long richness = others
                + Stream.of(meters, movingSeconds, heartRate)
                        .flatMap(Optional::stream)
                        .count();
        return new Run(
                record.runId(),
                record.localDay(),
                record.startedAt().truncatedTo(ChronoUnit.MICROS), // PostgreSQL's resolution
                Duration.ofSeconds(flags.contains(QualityFlag.ELAPSED_OVER_14_DAYS) ? 0 : record.elapsedSeconds()),
                meters.map(Distance::ofMeters),
                new Effort(
                        movingSeconds,
                        Optional.ofNullable(record.ascentMeters()),
                        Optional.ofNullable(record.descentMeters()),
                        heartRates(record, heartRate),
                        Optional.ofNullable(record.cadence()),
                        Optional.ofNullable(record.perceivedExertion()),
                        Optional.ofNullable(record.shoe()).filter(name -> !name.isBlank())),
                (int) richness,
                record.provenance().staffVisible());
    }

    /** Its distribution says more than its mean. */
    private static HeartRates heartRates(RunRecorded record, Optional<Double> mean) {
        if (mean.isEmpty()) {
            return new HeartRates.None();
        }
        return record.secondsAtHeartRate().isEmpty()
                ? new HeartRates.Mean(mean.get())
                : new HeartRates.Histogram(record.secondsAtHeartRate().stream()
                        .collect(Collectors.toMap(RunRecorded.SecondsAt::bpm, RunRecorded.SecondsAt::seconds)));
    }
}

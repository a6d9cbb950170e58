package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.EventType;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.ingest.model.Corrections;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.ingest.model.Twins;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;

/**
 * One run, whatever recorded it: what the richest of its records says, with the corrections of its owner. A change of that
 * is the next revision of the same run, and published. Under the lock of {@link Runs#lock}.
 */
@ApplicationScoped
class CanonicalRuns {
    private static final Comparator<RunRecord> RICHER =
            Comparator.comparingInt(record -> record.figures().richness());

    private final Runs runs;
    private final RunRecords records;
    private final Outbox outbox;

    CanonicalRuns(Runs runs, RunRecords records, Outbox outbox) {
        this.runs = runs;
        this.records = records;
        this.outbox = outbox;
    }

    /** The run that this is another record of; what its owner corrected does not hide it. */
    Optional<UUID> twin(UUID athleteId, RecordedActivity activity) {
        Instant from = activity.startedAt().minus(Twins.LARGEST_START_DIFFERENCE);
        Instant to = activity.startedAt().plus(Twins.LARGEST_START_DIFFERENCE);
        Twins.Trait trait = Twins.trait(activity);
        return records.startedAround(athleteId, from, to).stream()
                .filter(record -> Twins.same(Twins.trait(record.figures()), trait))
                .map(RunRecords.Recorded::runId)
                .findFirst()
                .or(() -> runs.startedBetween(athleteId, from, to).stream()
                        .filter(run -> Twins.same(run.trait(), trait))
                        .map(run -> run.id)
                        .findFirst());
    }

    /** A run that nobody recorded before. */
    UUID begin(
            Athletes.Athlete athlete,
            Source source,
            @Nullable UUID fileId,
            RecordedActivity activity,
            Corrections corrections,
            Instant now) {
        RunRow run = RunRow.unknown(Ids.v7(), athlete.id(), now);
        RunRecord record = record(athlete, source, fileId, activity);
        run.believe(record, corrections);
        runs.persistAndFlush(run);
        records.add(athlete.id(), run.id, record, now);
        if (!corrections.equals(Corrections.NONE)) {
            records.correct(athlete.id(), run.id, corrections);
        }
        publish(run, now);
        return run.id;
    }

    /** Another record of a known run. */
    void join(
            Athletes.Athlete athlete,
            UUID runId,
            Source source,
            @Nullable UUID fileId,
            RecordedActivity activity,
            Instant now) {
        records.add(athlete.id(), runId, record(athlete, source, fileId, activity), now);
        settle(runs.of(athlete.id(), runId).orElseThrow(), now);
    }

    /** One of its records is a run of its own after all. */
    RunRow split(RunRow run, RunRecord record, Instant now) {
        RunRow other = RunRow.unknown(Ids.v7(), run.athleteId, now);
        other.believe(record, Corrections.NONE);
        runs.persistAndFlush(other);
        records.move(run.athleteId, record, run.id, other.id);
        settle(run, now);
        publish(other, now);
        return other;
    }

    /** Decides anew what is believed, after a record or a correction has come or gone. */
    void settle(RunRow run, Instant now) {
        List<RunRecord> all = records.of(run.athleteId, run.id);
        // max gives the last of equals; the first that came has precedence
        RunRecord richest = all.reversed().stream().max(RICHER).orElseThrow();
        if (run.believe(richest, records.corrections(run.athleteId, run.id))) {
            runs.flush();
            publish(run, now);
        }
    }

    private static RunRecord record(
            Athletes.Athlete athlete, Source source, @Nullable UUID fileId, RecordedActivity activity) {
        return new RunRecord(Ids.v7(), source, fileId, activity.localDay(athlete.home()), activity);
    }

    private void publish(RunRow run, Instant now) {
        outbox.publish(Ids.v5(EventType.RUN_RECORDED.type(), run.id, run.revision), now, run.recorded());
    }
}

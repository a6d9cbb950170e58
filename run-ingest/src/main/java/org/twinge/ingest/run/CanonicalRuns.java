package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.contracts.EventType;
import org.twinge.contracts.RunDeleted;
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
    /**
     * What everybody may see wins over what only its owner may: a run with both is shown to staff with the figures that
     * they may see. Then the richer.
     */
    private static final Comparator<RunRecord> MORE_BELIEVED = Comparator.comparing(RunRecord::staffVisible)
            .thenComparingInt(record -> record.figures().richness());

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
    UUID begin(Athletes.Athlete athlete, RunRecord record, Corrections corrections, Instant now) {
        RunRow run = RunRow.unknown(Ids.v7(), athlete.id(), now);
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
    void join(Athletes.Athlete athlete, UUID runId, RunRecord record, Instant now) {
        records.add(athlete.id(), runId, record, now);
        settle(runs.of(athlete.id(), runId).orElseThrow(), now);
    }

    /** One of its records counts no longer; a run without any is none. */
    void withdraw(RunRow run, RunRecord record, Instant now) {
        records.remove(run.athleteId, record.id());
        if (records.of(run.athleteId, run.id).isEmpty()) {
            delete(run, now);
        } else {
            settle(run, now);
        }
    }

    /** The run is gone; a tombstone without content stays. */
    void delete(RunRow run, Instant now) {
        int revision = run.revision + 1;
        runs.bury(run, revision, now);
        outbox.publish(
                Ids.v5(EventType.RUN_DELETED.type(), run.id, revision),
                now,
                new RunDeleted(run.id, run.athleteId, revision));
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
        RunRecord believed = all.reversed().stream().max(MORE_BELIEVED).orElseThrow();
        if (run.believe(believed, records.corrections(run.athleteId, run.id))) {
            runs.flush();
            publish(run, now);
        }
    }

    private void publish(RunRow run, Instant now) {
        outbox.publish(Ids.v5(EventType.RUN_RECORDED.type(), run.id, run.revision), now, run.recorded());
    }
}

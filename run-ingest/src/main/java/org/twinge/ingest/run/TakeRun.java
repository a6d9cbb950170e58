package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsWorker;
import org.twinge.ingest.model.Corrections;
import org.twinge.ingest.model.RecordedActivity;

/**
 * Takes in a run that another system keeps, as it tells it now. The same run told again is the same run here: unchanged, or
 * in its next revision.
 */
@ApplicationScoped
@Transactional
@AsWorker
public class TakeRun {
    /** What became of it. */
    public sealed interface Outcome {
        /** It is new here, or a further record of a run that another source had told. */
        record Recorded(UUID runId) implements Outcome {}

        /** It was known, and is another now. */
        record Changed(UUID runId) implements Outcome {}

        /** It was known so or newer; or its owner deleted it here. */
        record Known() implements Outcome {}

        /** It was known in this revision with another content. */
        record Contradicted() implements Outcome {}

        /** @param reason for the person who sent it */
        record Refused(String reason) implements Outcome {}

        /** The athlete is erased. */
        record Nobody() implements Outcome {}
    }

    private static final Set<String> EXERTION = Set.of("perceivedExertion");

    private final Athletes athletes;
    private final Runs runs;
    private final CanonicalRuns canonicalRuns;
    private final RunRecords records;
    private final Clock clock;

    TakeRun(Athletes athletes, Runs runs, CanonicalRuns canonicalRuns, RunRecords records, Clock clock) {
        this.athletes = athletes;
        this.runs = runs;
        this.canonicalRuns = canonicalRuns;
        this.records = records;
        this.clock = clock;
    }

    /** @param exertion 0 to 10, as that system was told; what the athlete tells us outranks it */
    public Outcome take(UUID athleteId, Origin origin, RecordedActivity activity, @Nullable Double exertion) {
        Instant now = clock.instant();
        if (Ahead.isAhead(activity.startedAt(), now)) {
            return new Outcome.Refused(Ahead.reason(activity.startedAt()));
        }
        return athletes.known(athleteId)
                .map(athlete -> take(athlete, origin, activity, exertion, now))
                .orElseGet(Outcome.Nobody::new);
    }

    private Outcome take(
            Athletes.Athlete athlete,
            Origin origin,
            RecordedActivity activity,
            @Nullable Double exertion,
            Instant now) {
        runs.lock(athlete.id());
        Optional<RunRecords.External> known =
                records.external(athlete.id(), origin.source(), origin.feed(), origin.externalId());
        if (known.isPresent()) {
            return again(athlete, known.get(), origin, activity, exertion, now);
        }
        if (records.isDeleted(athlete.id(), origin)) {
            return new Outcome.Known();
        }
        UUID runId = record(athlete, origin, activity, exertion, now);
        // an erasure waits for the rows above; one that came first has ended by now
        if (athletes.known(athlete.id()).isEmpty()) {
            throw UnknownAthlete.problem();
        }
        return new Outcome.Recorded(runId);
    }

    private UUID record(
            Athletes.Athlete athlete,
            Origin origin,
            RecordedActivity activity,
            @Nullable Double exertion,
            Instant now) {
        RunRecord record = RunRecord.of(athlete, origin, activity);
        Optional<UUID> twin = canonicalRuns.twin(athlete.id(), activity);
        twin.ifPresent(run -> {
            tellExertion(athlete, run, exertion);
            canonicalRuns.join(athlete, run, record, now);
        });
        return twin.orElseGet(() -> canonicalRuns.begin(athlete, record, felt(exertion), now));
    }

    private Outcome again(
            Athletes.Athlete athlete,
            RunRecords.External known,
            Origin origin,
            RecordedActivity activity,
            @Nullable Double exertion,
            Instant now) {
        RunRecord told = known.record().now(athlete, origin, activity);
        boolean same = told.figures().equals(known.record().figures());
        int newer = newer(known.record().origin(), origin);
        if (newer < 0 || (newer == 0 && same)) {
            return new Outcome.Known();
        }
        if (newer == 0 && origin.revision() != null) {
            return new Outcome.Contradicted();
        }
        records.replace(athlete.id(), told);
        tellExertion(athlete, known.runId(), exertion);
        canonicalRuns.settle(runs.of(athlete.id(), known.runId()).orElseThrow(), now);
        return new Outcome.Changed(known.runId());
    }

    /** Below zero where it is older than what is known; zero too where the other system does not count. */
    private static int newer(@Nullable Origin known, Origin told) {
        Integer before = known == null ? null : known.revision();
        return before == null || told.revision() == null ? 0 : told.revision().compareTo(before);
    }

    private void tellExertion(Athletes.Athlete athlete, UUID runId, @Nullable Double exertion) {
        Corrections own = records.corrections(athlete.id(), runId);
        if (exertion != null && own.perceivedExertion() == null) {
            records.correct(athlete.id(), runId, own.with(EXERTION, felt(exertion)));
        }
    }

    private static Corrections felt(@Nullable Double exertion) {
        return exertion == null
                ? Corrections.NONE
                : new Corrections(null, null, null, null, null, null, null, null, null, null, null, exertion);
    }
}

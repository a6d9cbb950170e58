package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.ingest.model.Corrections;
import org.twinge.ingest.model.RecordedActivity;

/** Takes in a run that the calling athlete enters by hand. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class EnterRun {
    /** @param isNew false where the run was known already: asking twice makes one run */
    public record Entered(Run run, boolean isNew) {}

    private static final Set<String> EXERTION = Set.of("perceivedExertion");

    private final Athletes athletes;
    private final Runs runs;
    private final CanonicalRuns canonicalRuns;
    private final RunRecords records;
    private final Clock clock;

    EnterRun(Athletes athletes, Runs runs, CanonicalRuns canonicalRuns, RunRecords records, Clock clock) {
        this.athletes = athletes;
        this.runs = runs;
        this.canonicalRuns = canonicalRuns;
        this.records = records;
        this.clock = clock;
    }

    public Entered enter(RunFigures said) {
        Athletes.Athlete athlete = athletes.calling().orElseThrow(UnknownAthlete::problem);
        runs.lock(athlete.id());
        Instant now = clock.instant();
        RecordedActivity activity = said.activity();
        RunRecord record = RunRecord.byHand(athlete, activity);
        Corrections exertion = Corrections.NONE.with(EXERTION, said.corrections(athlete.home()));
        Optional<UUID> known = canonicalRuns.twin(athlete.id(), activity);
        UUID runId = known.orElseGet(() -> canonicalRuns.begin(athlete, record, exertion, now));
        if (known.isPresent()) {
            if (said.perceivedExertion() != null) {
                records.correct(
                        athlete.id(),
                        runId,
                        records.corrections(athlete.id(), runId).with(EXERTION, exertion));
            }
            canonicalRuns.join(athlete, runId, record, now);
        }
        // an erasure waits for the rows above; one that came first has ended by now
        if (athletes.calling().isEmpty()) {
            throw UnknownAthlete.problem();
        }
        return new Entered(runs.of(athlete.id(), runId).orElseThrow().run(), known.isEmpty());
    }
}

package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** Corrects a run of the calling athlete. What they say outranks every source, whatever comes later. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class CorrectRun {
    private final Athletes athletes;
    private final Runs runs;
    private final CanonicalRuns canonicalRuns;
    private final RunRecords records;
    private final Clock clock;

    CorrectRun(Athletes athletes, Runs runs, CanonicalRuns canonicalRuns, RunRecords records, Clock clock) {
        this.athletes = athletes;
        this.runs = runs;
        this.canonicalRuns = canonicalRuns;
        this.records = records;
        this.clock = clock;
    }

    /**
     * @param revision as the caller has seen the run; another one is a 412
     * @param named the fields that are meant: said anew, or given back to the sources where nothing is said
     * @return the run as it is now, or empty where there is none among the caller's
     */
    public Optional<Run> correct(UUID runId, int revision, Set<String> named, RunFigures said) {
        return athletes.calling().flatMap(athlete -> {
            runs.lock(athlete.id());
            return runs.of(athlete.id(), runId).map(run -> correct(athlete, run, revision, named, said));
        });
    }

    private Run correct(Athletes.Athlete athlete, RunRow run, int revision, Set<String> named, RunFigures said) {
        if (run.revision != revision) {
            throw new ClientErrorException(
                    "The run is in revision " + run.revision + " by now. Read it again.", Status.PRECONDITION_FAILED);
        }
        records.correct(
                athlete.id(),
                run.id,
                records.corrections(athlete.id(), run.id).with(named, said.corrections(athlete.home())));
        canonicalRuns.settle(run, clock.instant());
        return run.run();
    }
}

package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/**
 * Undoes a merge: one record of a run of the calling athlete becomes a run of its own. What they corrected stays with the
 * first.
 */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class SplitRun {
    private final Caller caller;
    private final Runs runs;
    private final CanonicalRuns canonicalRuns;
    private final RunRecords records;
    private final Clock clock;

    SplitRun(Caller caller, Runs runs, CanonicalRuns canonicalRuns, RunRecords records, Clock clock) {
        this.caller = caller;
        this.runs = runs;
        this.canonicalRuns = canonicalRuns;
        this.records = records;
        this.clock = clock;
    }

    /** The run that is new, or empty where the caller has no such run, or it no such record. */
    public Optional<Run> split(UUID runId, UUID recordId) {
        Optional<UUID> athlete = caller.athleteId();
        athlete.ifPresent(runs::lock);
        return athlete.flatMap(id -> runs.of(id, runId)).flatMap(run -> split(run, recordId));
    }

    private Optional<Run> split(RunRow run, UUID recordId) {
        List<RunRecord> all = records.of(run.athleteId, run.id);
        Optional<RunRecord> record =
                all.stream().filter(one -> one.id().equals(recordId)).findFirst();
        if (record.isPresent() && all.size() == 1) {
            throw new ClientErrorException("The run has this one source only.", Status.CONFLICT);
        }
        return record.map(one -> canonicalRuns.split(run, one, clock.instant()).run());
    }
}

package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** One run of the calling athlete, with its sources. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class FindRun {
    private final Caller caller;
    private final Runs runs;
    private final RunRecords records;

    FindRun(Caller caller, Runs runs, RunRecords records) {
        this.caller = caller;
        this.runs = runs;
        this.records = records;
    }

    public Optional<FoundRun> find(UUID runId) {
        return caller.athleteId()
                .flatMap(athlete ->
                        runs.of(athlete, runId).map(run -> new FoundRun(run.run(), records.sources(athlete, runId))));
    }
}

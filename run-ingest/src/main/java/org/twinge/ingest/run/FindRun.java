package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;

/** One run of the calling athlete. */
@ApplicationScoped
@Transactional
@AsCaller
public class FindRun {
    private final Caller caller;
    private final Runs runs;

    FindRun(Caller caller, Runs runs) {
        this.caller = caller;
        this.runs = runs;
    }

    public Optional<Run> find(UUID runId) {
        return caller.athleteId().flatMap(athlete -> runs.of(athlete, runId)).map(RunRow::run);
    }
}

package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/**
 * Deletes a run of the calling athlete with the files that held only it; a tombstone without content stays. The same
 * file sent again afterwards is a wish of its owner and makes a new run; what another system sends again is no wish.
 */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class DeleteRun {
    private final Caller caller;
    private final Runs runs;
    private final RunRecords records;
    private final SourceFiles sourceFiles;
    private final CanonicalRuns canonicalRuns;
    private final Clock clock;

    DeleteRun(
            Caller caller,
            Runs runs,
            RunRecords records,
            SourceFiles sourceFiles,
            CanonicalRuns canonicalRuns,
            Clock clock) {
        this.caller = caller;
        this.runs = runs;
        this.records = records;
        this.sourceFiles = sourceFiles;
        this.canonicalRuns = canonicalRuns;
        this.clock = clock;
    }

    /** Whether there was such a run. */
    public boolean delete(UUID runId) {
        Optional<UUID> athlete = caller.athleteId();
        athlete.ifPresent(runs::lock);
        Optional<RunRow> found = athlete.flatMap(id -> runs.of(id, runId));
        found.ifPresent(this::delete);
        return found.isPresent();
    }

    private void delete(RunRow run) {
        records.of(run.athleteId, run.id).stream()
                .map(RunRecord::origin)
                .filter(Objects::nonNull)
                .forEach(origin -> records.markDeleted(run.athleteId, origin));
        canonicalRuns.delete(run, clock.instant());
        sourceFiles.forgetUnused(run.athleteId);
    }
}

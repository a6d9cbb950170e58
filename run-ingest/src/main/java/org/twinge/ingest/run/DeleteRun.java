package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.contracts.EventType;
import org.twinge.contracts.RunDeleted;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;

/**
 * Deletes a run of the calling athlete with the files that held only it; a tombstone without content stays. The same
 * file sent again afterwards is a wish of its owner and makes a new run.
 */
@ApplicationScoped
@Transactional
@AsCaller
public class DeleteRun {
    private final Caller caller;
    private final Runs runs;
    private final SourceFiles sourceFiles;
    private final Outbox outbox;
    private final Clock clock;

    DeleteRun(Caller caller, Runs runs, SourceFiles sourceFiles, Outbox outbox, Clock clock) {
        this.caller = caller;
        this.runs = runs;
        this.sourceFiles = sourceFiles;
        this.outbox = outbox;
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
        Instant now = clock.instant();
        int revision = run.revision + 1;
        runs.bury(run, revision, now);
        sourceFiles.forgetUnused(run.athleteId);
        outbox.publish(
                Ids.v5(EventType.RUN_DELETED.type(), run.id, revision),
                now,
                new RunDeleted(run.id, run.athleteId, revision));
    }
}

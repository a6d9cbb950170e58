package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.contracts.RunRecorded.Source;

/** Another system has these runs no longer. A run that nothing else tells of is deleted, any other goes on without it. */
@ApplicationScoped
@Transactional
@AsWorker
public class ForgetRuns {
    private final Runs runs;
    private final RunRecords records;
    private final CanonicalRuns canonicalRuns;
    private final Clock clock;

    ForgetRuns(Runs runs, RunRecords records, CanonicalRuns canonicalRuns, Clock clock) {
        this.runs = runs;
        this.records = records;
        this.canonicalRuns = canonicalRuns;
        this.clock = clock;
    }

    /** How many of them were known. */
    public int forget(UUID athleteId, Source source, String feed, Collection<String> externalIds) {
        runs.lock(athleteId);
        Instant now = clock.instant();
        int known = 0;
        for (String externalId : externalIds) {
            var record = records.external(athleteId, source, feed, externalId);
            record.ifPresent(external ->
                    canonicalRuns.withdraw(runs.of(athleteId, external.runId()).orElseThrow(), external.record(), now));
            known += record.isPresent() ? 1 : 0;
        }
        return known;
    }
}

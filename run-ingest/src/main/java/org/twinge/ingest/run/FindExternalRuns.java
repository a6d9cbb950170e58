package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twinge.access.AsWorker;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.ingest.model.RecordedActivity;

/** What another system told of an athlete's runs, as it told it last. */
@ApplicationScoped
@Transactional
@AsWorker
public class FindExternalRuns {
    private final RunRecords records;

    FindExternalRuns(RunRecords records) {
        this.records = records;
    }

    /** @return by the run's id in that system, those that began since then */
    public Map<String, RecordedActivity> find(UUID athleteId, Source source, String feed, Instant since) {
        return records.externalSince(athleteId, source, feed, since).stream()
                .map(RunRecords.External::record)
                .collect(Collectors.toMap(
                        record -> Objects.requireNonNull(record.origin()).externalId(), RunRecord::figures));
    }
}

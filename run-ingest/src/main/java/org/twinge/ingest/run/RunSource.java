package org.twinge.ingest.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.RunRecorded.Source;

/**
 * One of the records that a run was merged from, as its owner sees it.
 *
 * @param feed through which feed or integration it came, if through one
 * @param name of the file it came in, as its owner called it
 */
public record RunSource(
        UUID recordId,
        Source source,
        @Nullable String feed,
        @Nullable String name,
        Instant receivedAt,
        Instant startedAt,
        long elapsedSeconds,
        @Nullable Double distanceMeters,
        @Nullable String device) {

    static RunSource of(RunRecord record, @Nullable String name, Instant receivedAt) {
        return new RunSource(
                record.id(),
                record.source(),
                record.origin() == null ? null : record.origin().feed(),
                name,
                receivedAt,
                record.figures().startedAt(),
                record.figures().elapsedSeconds(),
                record.figures().distanceMeters(),
                record.figures().device());
    }
}

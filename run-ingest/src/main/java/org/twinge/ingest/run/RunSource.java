package org.twinge.ingest.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.RunRecorded.Source;

/**
 * One of the records that a run was merged from, as its owner sees it.
 *
 * @param name of the file it came in, as its owner called it
 */
public record RunSource(
        UUID recordId,
        Source source,
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
                name,
                receivedAt,
                record.figures().startedAt(),
                record.figures().elapsedSeconds(),
                record.figures().distanceMeters(),
                record.figures().device());
    }
}

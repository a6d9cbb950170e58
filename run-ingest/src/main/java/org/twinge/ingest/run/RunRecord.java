package org.twinge.ingest.run;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.ingest.model.RecordedActivity;

/**
 * What one source said about a run.
 *
 * @param fileId the file it came in, if it came in one
 * @param localDay the athlete's own day at the start, fixed when it came in
 */
record RunRecord(UUID id, Source source, @Nullable UUID fileId, LocalDate localDay, RecordedActivity figures) {}

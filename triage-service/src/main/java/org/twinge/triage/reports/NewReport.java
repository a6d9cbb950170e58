package org.twinge.triage.reports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.twinge.triage.model.Answers;

/**
 * A report that came in and makes sense.
 *
 * @param athleteId whom it is about; empty for the caller's own
 * @param reportedAt when the symptoms were as described
 */
public record NewReport(Optional<UUID> athleteId, Instant reportedAt, Answers answers) {}

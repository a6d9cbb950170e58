package org.twinge.ingest.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account in another system that belongs to an athlete.
 *
 * @param integration the client id of that system
 * @param account the athlete's id there
 * @param clinicId the clinic that made the link; it holds as long as the athlete's consent to that clinic
 */
public record Link(
        UUID linkId,
        String integration,
        String account,
        @Nullable UUID clinicId,
        Instant linkedAt) {}

package org.twinge.ingest.run;

import org.jspecify.annotations.Nullable;
import org.twinge.contracts.RunRecorded.Source;

/**
 * Which run of which other system a record is.
 *
 * @param feed the system's name: {@code strava}, or the client id of an integration
 * @param externalId the run's id there
 * @param revision raised there with every change; null where that system does not count, and the content decides
 * @param staffVisible false where the system's terms allow showing its data to their owner only
 */
public record Origin(
        Source source,
        String feed,
        String externalId,
        @Nullable Integer revision,
        boolean staffVisible) {}

package org.twinge.ingest.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sample of a recording.
 *
 * @param position where, if the source knew
 * @param distanceMeters how far since the start, as the source counted
 * @param heartRate beats per minute
 * @param cadence as the source counted, one leg or both
 */
public record Point(
        @Nullable Instant at,
        @Nullable Position position,
        @Nullable Double altitudeMeters,
        @Nullable Double distanceMeters,
        @Nullable Double heartRate,
        @Nullable Double cadence) {}

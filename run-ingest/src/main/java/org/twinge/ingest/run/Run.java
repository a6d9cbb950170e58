package org.twinge.ingest.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.QualityFlag;
import org.twinge.contracts.RunRecorded.Provenance;
import org.twinge.contracts.Sport;

/** A run as its owner sees it; the units are those of the event {@code RunRecorded}. */
public record Run(
        UUID runId,
        int revision,
        Sport sport,
        LocalDate localDay,
        Instant startedAt,
        long elapsedSeconds,
        @Nullable Double movingSeconds,
        @Nullable Double distanceMeters,
        @Nullable Double ascentMeters,
        @Nullable Double descentMeters,
        @Nullable Double heartRateMean,
        @Nullable Double heartRateMax,
        @Nullable Double cadence,
        @Nullable Double perceivedExertion,
        @Nullable String device,
        Provenance provenance,
        Set<QualityFlag> flags) {}

package org.twinge.ingest.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One activity as its source recorded it.
 *
 * @param offset the source's own offset from UTC, if it knew one
 * @param stated the source's own totals; they win over what follows from the points
 */
public record Recording(
        Sport sport,
        Instant startedAt,
        @Nullable ZoneOffset offset,
        @Nullable String device,
        Totals stated,
        Track track) {

    /** The figures that are kept, with what is implausible about them. */
    public RecordedActivity summary() {
        Track.Climb climb = track.climb();
        Double pointMeters = track.distanceMeters();
        Double elapsed = first(stated.elapsedSeconds(), first(track.elapsedSeconds(), stated.timerSeconds()));
        RecordedActivity believed = new RecordedActivity(
                sport,
                startedAt,
                offset,
                elapsed == null ? 0 : Math.round(elapsed),
                first(stated.timerSeconds(), track.movingSeconds()),
                first(stated.distanceMeters(), pointMeters),
                first(stated.ascentMeters(), climb == null ? null : (Double) climb.ascentMeters()),
                first(stated.descentMeters(), climb == null ? null : (Double) climb.descentMeters()),
                first(stated.heartRateMean(), track.heartRateMean()),
                first(stated.heartRateMax(), track.heartRateMax()),
                Cadence.bothLegs(sport, first(stated.cadence(), track.cadence())),
                device,
                Set.of());
        return believed.with(Plausibility.flaws(believed, pointMeters));
    }

    private static @Nullable Double first(@Nullable Double preferred, @Nullable Double otherwise) {
        return preferred == null ? otherwise : preferred;
    }
}

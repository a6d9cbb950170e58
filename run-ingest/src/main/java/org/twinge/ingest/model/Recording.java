package org.twinge.ingest.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One activity as its source recorded it.
 *
 * @param offset the source's own offset from UTC, if it knew one
 * @param stated the source's own totals; they win over what follows from the points
 * @param damaged nothing vouches for the file it comes from: its checksum is wrong or its end is missing
 */
public record Recording(
        Sport sport,
        Instant startedAt,
        @Nullable ZoneOffset offset,
        @Nullable String device,
        Totals stated,
        Track track,
        boolean damaged) {

    public Recording(
            Sport sport,
            Instant startedAt,
            @Nullable ZoneOffset offset,
            @Nullable String device,
            Totals stated,
            Track track) {
        this(sport, startedAt, offset, device, stated, track, false);
    }

    /** Whether the totals and the points of a damaged file tell of the same run. */
    public boolean isSound() {
        return Witnesses.agree(startedAt, stated, track);
    }

    /** The figures that are kept, with what is implausible about them. */
    public RecordedActivity summary() {
        return damaged ? confirmed() : believed();
    }

    private RecordedActivity believed() {
        Track.Climb climb = track.climb();
        Double pointMeters = track.distanceMeters();
        RecordedActivity believed = activity(new Totals(
                first(stated.elapsedSeconds(), first(track.elapsedSeconds(), stated.timerSeconds())),
                first(stated.timerSeconds(), track.movingSeconds()),
                first(stated.distanceMeters(), pointMeters),
                first(stated.ascentMeters(), climb == null ? null : (Double) climb.ascentMeters()),
                first(stated.descentMeters(), climb == null ? null : (Double) climb.descentMeters()),
                first(stated.heartRateMean(), track.heartRateMean()),
                first(stated.heartRateMax(), track.heartRateMax()),
                first(stated.cadence(), track.cadence())));
        return believed.with(Plausibility.flaws(believed, pointMeters));
    }

    private RecordedActivity confirmed() {
        RecordedActivity confirmed = activity(Witnesses.confirmed(stated, track));
        Set<Flaw> flaws = EnumSet.of(Flaw.FILE_DAMAGED);
        flaws.addAll(Plausibility.flaws(confirmed, track.distanceMeters()));
        return confirmed.with(flaws);
    }

    private RecordedActivity activity(Totals figures) {
        Double elapsed = figures.elapsedSeconds();
        return new RecordedActivity(
                sport,
                startedAt,
                offset,
                elapsed == null ? 0 : Math.round(elapsed),
                damaged ? figures.timerSeconds() : stated.timerSeconds(),
                figures.timerSeconds(),
                figures.distanceMeters(),
                figures.ascentMeters(),
                figures.descentMeters(),
                figures.heartRateMean(),
                figures.heartRateMax(),
                Cadence.bothLegs(sport, figures.cadence()),
                device,
                Set.of(),
                damaged ? Collections.emptySortedMap() : track.secondsAtBpm());
    }

    private static @Nullable Double first(@Nullable Double preferred, @Nullable Double otherwise) {
        return preferred == null ? otherwise : preferred;
    }
}

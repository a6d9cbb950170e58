package org.twinge.ingest.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to believe of a file whose checksum is wrong or whose end is missing: any of its bytes may be another's. Its totals
 * and its points are two witnesses. Where they agree on when, how long and how far, the run is sound; a figure that only
 * one of them knows, or on which they differ, is unknown.
 */
final class Witnesses {
    /** Recorders write a point every second, the thrifty ones when something changes. */
    private static final double TIME_SECONDS = 30;

    private static final double TIME_SHARE = 0.02;
    private static final double DISTANCE_METERS = 10;
    private static final double DISTANCE_SHARE = 0.03;
    private static final double CLIMB_METERS = 10;
    private static final double CLIMB_SHARE = 0.1;
    private static final double PER_MINUTE = 1;
    private static final double CADENCE_SHARE = 0.03;

    private Witnesses() {}

    static boolean agree(Instant startedAt, Totals stated, Track track) {
        Instant first = track.start();
        return first != null
                && Math.abs(Duration.between(startedAt, first).toSeconds()) <= TIME_SECONDS
                && near(stated.elapsedSeconds(), track.elapsedSeconds(), TIME_SECONDS, TIME_SHARE)
                && (neither(stated.distanceMeters(), track.distanceMeters())
                        || near(stated.distanceMeters(), track.distanceMeters(), DISTANCE_METERS, DISTANCE_SHARE));
    }

    static Totals confirmed(Totals stated, Track track) {
        Track.Climb climb = track.climb();
        return new Totals(
                stated.elapsedSeconds(),
                both(stated.timerSeconds(), track.movingSeconds(), TIME_SECONDS, TIME_SHARE),
                stated.distanceMeters(),
                both(
                        stated.ascentMeters(),
                        climb == null ? null : (Double) climb.ascentMeters(),
                        CLIMB_METERS,
                        CLIMB_SHARE),
                both(
                        stated.descentMeters(),
                        climb == null ? null : (Double) climb.descentMeters(),
                        CLIMB_METERS,
                        CLIMB_SHARE),
                both(stated.heartRateMean(), track.heartRateMean(), PER_MINUTE, 0),
                both(stated.heartRateMax(), track.heartRateMax(), PER_MINUTE, 0),
                both(stated.cadence(), track.cadence(), PER_MINUTE, CADENCE_SHARE));
    }

    private static @Nullable Double both(@Nullable Double stated, @Nullable Double shown, double by, double share) {
        return near(stated, shown, by, share) ? stated : null;
    }

    private static boolean neither(@Nullable Double stated, @Nullable Double shown) {
        return stated == null && shown == null;
    }

    private static boolean near(@Nullable Double stated, @Nullable Double shown, double by, double share) {
        return stated != null
                && shown != null
                && Math.abs(stated - shown) <= Math.max(by, share * Math.max(stated, shown));
    }
}

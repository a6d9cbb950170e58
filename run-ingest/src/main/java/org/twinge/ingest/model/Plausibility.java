package org.twinge.ingest.model;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Real files lie. What is found here is recorded with the run, and the flagged fields count as missing. */
final class Plausibility {
    private static final long LONGEST_SECONDS = Duration.ofDays(14).toSeconds();
    private static final double FASTEST_RUN_METERS_PER_SECOND = 7;
    private static final double HIGHEST_MEAN_HEART_RATE = 220;

    /** Timers and clocks are rounded apart from each other. */
    private static final double TIMER_ROUNDING_SECONDS = 2;

    private static final double TIMER_ROUNDING_SHARE = 0.01;

    /** A treadmill calibrated after the run, or a stretch without satellites, is an honest difference. */
    private static final double HONEST_DIFFERENCE_FACTOR = 1.5;

    private static final double HONEST_DIFFERENCE_METERS = 200;

    private Plausibility() {}

    /** @param pointMeters the distance that follows from the points alone, if there are any */
    static Set<Flaw> flaws(RecordedActivity run, @Nullable Double pointMeters) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        Double timer = run.movingSeconds();
        double elapsed = run.elapsedSeconds();
        if (timer != null && timer > elapsed * (1 + TIMER_ROUNDING_SHARE) + TIMER_ROUNDING_SECONDS) {
            flaws.add(Flaw.TIMER_OVER_ELAPSED);
        }
        if (elapsed > LONGEST_SECONDS) {
            flaws.add(Flaw.ELAPSED_OVER_14_DAYS);
        }
        Double heartRate = run.heartRateMean();
        if (heartRate != null && (heartRate == 0 || heartRate > HIGHEST_MEAN_HEART_RATE)) {
            flaws.add(Flaw.HEART_RATE_IMPLAUSIBLE);
        }
        Double meters = run.distanceMeters();
        double seconds = timer == null || flaws.contains(Flaw.TIMER_OVER_ELAPSED) ? elapsed : timer;
        if (meters != null) {
            if (meters == 0 && seconds > 0) {
                flaws.add(Flaw.DISTANCE_ZERO);
            }
            if (run.sport().isRunning() && meters > FASTEST_RUN_METERS_PER_SECOND * seconds) {
                flaws.add(Flaw.SPEED_OVER_7_MPS);
            }
            if (pointMeters != null && disagree(meters, pointMeters)) {
                flaws.add(Flaw.LAPS_DISAGREE_WITH_POINTS);
            }
        }
        return flaws;
    }

    private static boolean disagree(double stated, double fromPoints) {
        return Math.abs(stated - fromPoints) > HONEST_DIFFERENCE_METERS
                && Math.max(stated, fromPoints) > HONEST_DIFFERENCE_FACTOR * Math.min(stated, fromPoints);
    }
}

package org.twinge.ingest.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When two recordings of one athlete are the same run, recorded by phone and watch or exported twice. */
public final class Twins {
    public static final Duration LARGEST_START_DIFFERENCE = Duration.ofMinutes(2);
    private static final double LARGEST_DIFFERENCE_SHARE = 0.03;

    /** What is compared. */
    public record Trait(
            Sport sport,
            Instant startedAt,
            long elapsedSeconds,
            @Nullable Double distanceMeters) {
        Instant endedAt() {
            return startedAt.plusSeconds(elapsedSeconds);
        }
    }

    private Twins() {}

    public static Trait trait(RecordedActivity run) {
        return new Trait(run.sport(), run.startedAt(), run.elapsedSeconds(), run.distanceMeters());
    }

    public static boolean same(Trait a, Trait b) {
        return a.sport().sameAs(b.sport())
                && Duration.between(a.startedAt(), b.startedAt()).abs().compareTo(LARGEST_START_DIFFERENCE) <= 0
                && overlap(a, b)
                && sameLength(a, b);
    }

    /** Short repetitions start within two minutes of each other too, but one after the other. */
    private static boolean overlap(Trait a, Trait b) {
        return a.startedAt().isBefore(b.endedAt()) && b.startedAt().isBefore(a.endedAt());
    }

    private static boolean sameLength(Trait a, Trait b) {
        double aMeters = a.distanceMeters() == null ? 0 : a.distanceMeters();
        double bMeters = b.distanceMeters() == null ? 0 : b.distanceMeters();
        boolean unmeasured = aMeters == 0 && bMeters == 0;
        return unmeasured ? close((double) a.elapsedSeconds(), (double) b.elapsedSeconds()) : close(aMeters, bMeters);
    }

    private static boolean close(double a, double b) {
        return Math.abs(a - b) <= LARGEST_DIFFERENCE_SHARE * Math.max(a, b);
    }
}

package org.twinge.ingest.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the owner put right about a run; null where they leave it to the sources.
 *
 * @param localDay the athlete's own day at {@code startedAt}; with it or not at all
 * @param perceivedExertion how hard it felt, 0 to 10
 */
public record Corrections(
        @Nullable Sport sport,
        @Nullable Instant startedAt,
        @Nullable LocalDate localDay,
        @Nullable Long elapsedSeconds,
        @Nullable Double movingSeconds,
        @Nullable Double distanceMeters,
        @Nullable Double ascentMeters,
        @Nullable Double descentMeters,
        @Nullable Double heartRateMean,
        @Nullable Double heartRateMax,
        @Nullable Double cadence,
        @Nullable Double perceivedExertion) {

    public static final Corrections NONE =
            new Corrections(null, null, null, null, null, null, null, null, null, null, null, null);

    /** These, and of the fields named what is said now; nothing said takes the correction back. */
    public Corrections with(Set<String> named, Corrections said) {
        boolean start = named.contains("startedAt");
        return new Corrections(
                named.contains("sport") ? said.sport : sport,
                start ? said.startedAt : startedAt,
                start ? said.localDay : localDay,
                named.contains("elapsedSeconds") ? said.elapsedSeconds : elapsedSeconds,
                named.contains("movingSeconds") ? said.movingSeconds : movingSeconds,
                named.contains("distanceMeters") ? said.distanceMeters : distanceMeters,
                named.contains("ascentMeters") ? said.ascentMeters : ascentMeters,
                named.contains("descentMeters") ? said.descentMeters : descentMeters,
                named.contains("heartRateMean") ? said.heartRateMean : heartRateMean,
                named.contains("heartRateMax") ? said.heartRateMax : heartRateMax,
                named.contains("cadence") ? said.cadence : cadence,
                named.contains("perceivedExertion") ? said.perceivedExertion : perceivedExertion);
    }

    /** The run with what its owner says, and with what is implausible about that. */
    public RecordedActivity of(RecordedActivity run) {
        RecordedActivity corrected = new RecordedActivity(
                sport == null ? run.sport() : sport,
                startedAt == null ? run.startedAt() : startedAt,
                run.offset(),
                elapsedSeconds == null ? run.elapsedSeconds() : elapsedSeconds,
                run.timerSeconds(),
                or(movingSeconds, run.movingSeconds()),
                or(distanceMeters, run.distanceMeters()),
                or(ascentMeters, run.ascentMeters()),
                or(descentMeters, run.descentMeters()),
                or(heartRateMean, run.heartRateMean()),
                or(heartRateMax, run.heartRateMax()),
                or(cadence, run.cadence()),
                run.device(),
                Set.of(),
                leavesHeartRate() ? run.secondsAtBpm() : Collections.emptySortedMap());
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        flaws.addAll(Plausibility.flaws(corrected, null));
        if (run.flaws().contains(Flaw.FILE_DAMAGED)) {
            flaws.add(Flaw.FILE_DAMAGED);
        }
        if (run.flaws().contains(Flaw.LAPS_DISAGREE_WITH_POINTS) && distanceMeters == null) {
            flaws.add(Flaw.LAPS_DISAGREE_WITH_POINTS);
        }
        return corrected.with(flaws);
    }

    /** Whoever says that the heart rate or the time was another says that of its distribution, too. */
    private boolean leavesHeartRate() {
        return heartRateMean == null && heartRateMax == null && elapsedSeconds == null && movingSeconds == null;
    }

    private static @Nullable Double or(@Nullable Double corrected, @Nullable Double recorded) {
        return corrected == null ? recorded : corrected;
    }
}

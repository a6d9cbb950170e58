package org.twinge.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recorded activity, as run-ingest believes it to be. A higher revision replaces every lower one.
 *
 * @param revision 1 for the first version, raised when the content changes
 * @param supersedes runs that were merged into this one and count no longer
 * @param localDay the athlete's own calendar day at the start, fixed at ingestion
 * @param elapsedSeconds start to end, pauses included
 * @param movingSeconds without pauses; null where unknown
 * @param distanceMeters null where unknown
 * @param heartRateMean beats per minute
 * @param cadence steps per minute, both legs
 * @param perceivedExertion 0 to 10
 * @param flags what was found implausible; the flagged fields count as missing
 * @param shoe which pair it was run in: a name or id of the athlete's own; null where unknown
 * @param secondsAtHeartRate how long the heart rate stood at each value, rising; empty where that is unknown
 */
public record RunRecorded(
        UUID runId,
        UUID athleteId,
        int revision,
        List<UUID> supersedes,
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
        Set<QualityFlag> flags,
        @Nullable String shoe,
        List<SecondsAt> secondsAtHeartRate)
        implements TwingeEvent {

    private static final int HIGHEST_BPM = 300;

    /** @param bpm beats per minute */
    public record SecondsAt(int bpm, int seconds) {
        public SecondsAt {
            Require.that(bpm >= 1 && bpm <= HIGHEST_BPM, "secondsAtHeartRate.bpm is outside 1 to 300");
            Require.that(seconds >= 1, "secondsAtHeartRate.seconds is below 1");
        }
    }

    /**
     * @param staffVisible false where the source's terms allow showing the data to its owner only
     * @param feed through which feed or integration it came, such as {@code strava}; null for files and entries by hand
     */
    public record Provenance(
            Source source, boolean staffVisible, @Nullable String feed) {
        public Provenance {
            Require.present(source, "provenance.source");
            Require.optionalText(feed, "provenance.feed");
        }

        /** Of a run that came through no feed. */
        public Provenance(Source source, boolean staffVisible) {
            this(source, staffVisible, null);
        }
    }

    public enum Source {
        FILE,
        FEED,
        API,
        MANUAL
    }

    public RunRecorded {
        Require.present(runId, "runId");
        Require.present(athleteId, "athleteId");
        Require.that(revision >= 1, "revision is below 1");
        supersedes = supersedes == null ? List.of() : List.copyOf(supersedes);
        Require.present(sport, "sport");
        Require.present(localDay, "localDay");
        Require.present(startedAt, "startedAt");
        Require.that(
                localDay.getYear() >= 1970 && localDay.getYear() <= 2200, "localDay is outside the years 1970 to 2200");
        Require.that(elapsedSeconds >= 0, "elapsedSeconds is negative");
        Require.between(0, movingSeconds, 1e9, "movingSeconds");
        Require.between(0, distanceMeters, 1e8, "distanceMeters");
        Require.between(0, ascentMeters, 1e6, "ascentMeters");
        Require.between(0, descentMeters, 1e6, "descentMeters");
        Require.between(0, heartRateMean, 1000, "heartRateMean");
        Require.between(0, heartRateMax, 1000, "heartRateMax");
        Require.between(0, cadence, 1000, "cadence");
        Require.between(0, perceivedExertion, 10, "perceivedExertion");
        Require.optionalText(device, "device");
        Require.present(provenance, "provenance");
        flags = Require.sorted(flags);
        Require.optionalText(shoe, "shoe");
        secondsAtHeartRate = secondsAtHeartRate == null ? List.of() : List.copyOf(secondsAtHeartRate);
        for (int i = 1; i < secondsAtHeartRate.size(); i++) {
            Require.that(
                    secondsAtHeartRate.get(i - 1).bpm()
                            < secondsAtHeartRate.get(i).bpm(),
                    "secondsAtHeartRate does not rise");
        }
    }

    /** Without the heart rate's own distribution. */
    public RunRecorded(
            UUID runId,
            UUID athleteId,
            int revision,
            List<UUID> supersedes,
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
            Set<QualityFlag> flags,
            @Nullable String shoe) {
        this(
                runId,
                athleteId,
                revision,
                supersedes,
                sport,
                localDay,
                startedAt,
                elapsedSeconds,
                movingSeconds,
                distanceMeters,
                ascentMeters,
                descentMeters,
                heartRateMean,
                heartRateMax,
                cadence,
                perceivedExertion,
                device,
                provenance,
                flags,
                shoe,
                List.of());
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}

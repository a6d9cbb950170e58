package org.twinge.ingest.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one recorded activity.
 *
 * @param offset the source's own offset from UTC, if it knew one
 * @param elapsedSeconds start to end, pauses included
 * @param timerSeconds the source's own timer, without pauses
 * @param movingSeconds without pauses: the timer, or where the source had none what the points show
 * @param cadence steps per minute, both legs
 * @param secondsAtBpm how long the heart rate stood at each value; empty where that cannot be told
 */
public record RecordedActivity(
        Sport sport,
        Instant startedAt,
        @Nullable ZoneOffset offset,
        long elapsedSeconds,
        @Nullable Double timerSeconds,
        @Nullable Double movingSeconds,
        @Nullable Double distanceMeters,
        @Nullable Double ascentMeters,
        @Nullable Double descentMeters,
        @Nullable Double heartRateMean,
        @Nullable Double heartRateMax,
        @Nullable Double cadence,
        @Nullable String device,
        Set<Flaw> flaws,
        SortedMap<Integer, Integer> secondsAtBpm) {

    /** No watch recorded before; a clock that was never set says 1989. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final double A_YEAR = 366 * 24 * 3600.0;

    public RecordedActivity {
        if (startedAt.isBefore(EARLIEST) || startedAt.isAfter(LATEST)) {
            throw new ImpossibleRecording(
                    "Its clock stands at " + startedAt + ". Set the watch's clock, and enter this run by hand.");
        }
        possible("elapsed time", (double) elapsedSeconds, A_YEAR, "s");
        possible("timer", timerSeconds, A_YEAR, "s");
        possible("moving time", movingSeconds, A_YEAR, "s");
        possible("distance", distanceMeters, 1e7, "m");
        possible("ascent", ascentMeters, 1e5, "m");
        possible("descent", descentMeters, 1e5, "m");
        possible("mean heart rate", heartRateMean, 1000, "bpm");
        possible("maximum heart rate", heartRateMax, 1000, "bpm");
        possible("cadence", cadence, 1000, "steps/min");
        flaws = Set.copyOf(flaws);
        // records of the time before it was counted have none
        secondsAtBpm = secondsAtBpm == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(secondsAtBpm));
    }

    /** Without the heart rate's own distribution. */
    public RecordedActivity(
            Sport sport,
            Instant startedAt,
            @Nullable ZoneOffset offset,
            long elapsedSeconds,
            @Nullable Double timerSeconds,
            @Nullable Double movingSeconds,
            @Nullable Double distanceMeters,
            @Nullable Double ascentMeters,
            @Nullable Double descentMeters,
            @Nullable Double heartRateMean,
            @Nullable Double heartRateMax,
            @Nullable Double cadence,
            @Nullable String device,
            Set<Flaw> flaws) {
        this(
                sport,
                startedAt,
                offset,
                elapsedSeconds,
                timerSeconds,
                movingSeconds,
                distanceMeters,
                ascentMeters,
                descentMeters,
                heartRateMean,
                heartRateMax,
                cadence,
                device,
                flaws,
                Collections.emptySortedMap());
    }

    RecordedActivity with(Set<Flaw> found) {
        return new RecordedActivity(
                sport,
                startedAt,
                offset,
                elapsedSeconds,
                timerSeconds,
                movingSeconds,
                distanceMeters,
                ascentMeters,
                descentMeters,
                heartRateMean,
                heartRateMax,
                cadence,
                device,
                found,
                secondsAtBpm);
    }

    /** How much it tells: of two records of one run the richer wins. What is implausible tells nothing. */
    public int richness() {
        long known = Stream.of(
                        offset,
                        timerSeconds,
                        movingSeconds,
                        distanceMeters,
                        ascentMeters,
                        descentMeters,
                        heartRateMean,
                        heartRateMax,
                        cadence)
                .filter(Objects::nonNull)
                .count();
        return (int) known - flaws.size();
    }

    /** The same with another sport, unless it is that kind of sport already. */
    public RecordedActivity as(Sport known) {
        Corrections sport = new Corrections(known, null, null, null, null, null, null, null, null, null, null, null);
        return this.sport.sameAs(known) || known == Sport.OTHER ? this : sport.of(this);
    }

    /** The same with another device, and another distribution of the heart rate. */
    public RecordedActivity on(@Nullable String other, SortedMap<Integer, Integer> seconds) {
        return new RecordedActivity(
                sport,
                startedAt,
                offset,
                elapsedSeconds,
                timerSeconds,
                movingSeconds,
                distanceMeters,
                ascentMeters,
                descentMeters,
                heartRateMean,
                heartRateMax,
                cadence,
                other,
                flaws,
                seconds);
    }

    /** With what is implausible about it. */
    public RecordedActivity judged() {
        return with(Plausibility.flaws(this, null));
    }

    public Instant endedAt() {
        return startedAt.plusSeconds(elapsedSeconds);
    }

    /** The athlete's own calendar day at the start: by the source's offset, or else where the athlete lives. */
    public LocalDate localDay(ZoneId home) {
        return startedAt.atZone(offset == null ? home : offset).toLocalDate();
    }

    /** Beyond this it is no recording that lies but a file that is broken. */
    private static void possible(String what, @Nullable Double value, double most, String unit) {
        if (value != null && !(value >= 0 && value <= most)) {
            throw new ImpossibleRecording(
                    "Its " + what + " is " + value + " " + unit + ", which is impossible. Export it again.");
        }
    }
}

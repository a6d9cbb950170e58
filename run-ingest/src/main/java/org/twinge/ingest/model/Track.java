package org.twinge.ingest.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The samples of a recording, in unbroken segments, and what follows from them. They are added one by one and not kept,
 * so that a recording of any length takes the same memory. Null stands for "cannot be told".
 */
public final class Track {
    /** GPS altitude wanders by a few metres on level ground; only a change of this much is a climb. */
    private static final double CLIMB_THRESHOLD_METERS = 3;

    /** A recorder on auto-pause stops writing: so long without a point, and hardly moved, is a pause. */
    private static final double PAUSE_SECONDS = 10;

    private static final double STANDING_METERS_PER_SECOND = 0.5;

    /** A strap that is silent for longer may have slipped, and says nothing about the time in between. */
    private static final double HEARD_SECONDS = 30;

    /** No heart beats faster; what says so is noise. */
    private static final int HIGHEST_BPM = 254;

    public record Climb(double ascentMeters, double descentMeters) {}

    private final Mean heartRate = new Mean();
    private final Mean cadence = new Mean();
    private final double[] secondsAtBpm = new double[HIGHEST_BPM + 1];
    private long points;
    private long timed;
    private @Nullable Instant start;
    private @Nullable Instant end;
    private double movingSeconds;
    private @Nullable Point lastTimed;
    private double countedMeters;
    private int counts;
    private double lastCount;
    private double positionMeters;
    private boolean moved;
    private @Nullable Position lastPosition;
    private int altitudes;
    private double referenceAltitude;
    private double ascentMeters;
    private double descentMeters;

    public static Track of(List<Point> points) {
        Track track = new Track();
        points.forEach(track::add);
        return track;
    }

    /** Between the point before and the next one was a pause. */
    public void breakOff() {
        lastTimed = null;
        lastPosition = null;
    }

    public void add(Point point) {
        points++;
        if (point.at() != null) {
            addTime(point, point.at());
        }
        if (point.distanceMeters() != null) {
            addCount(point.distanceMeters());
        }
        if (point.position() != null) {
            addPosition(point.position());
        }
        if (point.altitudeMeters() != null) {
            addAltitude(point.altitudeMeters());
        }
        heartRate.add(point.heartRate());
        cadence.add(point.cadence());
    }

    private void addTime(Point point, Instant at) {
        timed++;
        start = start == null || at.isBefore(start) ? at : start;
        end = end == null || at.isAfter(end) ? at : end;
        if (lastTimed != null) {
            double seconds = movingSeconds(lastTimed, point, at);
            movingSeconds += seconds;
            addHeartRate(lastTimed.heartRate(), seconds);
        }
        lastTimed = point;
    }

    /** A value stands until the next one is heard. */
    private void addHeartRate(@Nullable Double bpm, double seconds) {
        long value = bpm == null ? 0 : Math.round(bpm);
        if (value >= 1 && value <= HIGHEST_BPM && seconds <= HEARD_SECONDS) {
            secondsAtBpm[(int) value] += seconds;
        }
    }

    private static double movingSeconds(Point from, Point to, Instant at) {
        double seconds = from.at() == null ? 0 : Math.max(0, seconds(from.at(), at));
        Double meters = from.position() == null || to.position() == null
                ? null
                : (Double) from.position().metersTo(to.position());
        boolean paused = seconds >= PAUSE_SECONDS && meters != null && meters / seconds < STANDING_METERS_PER_SECOND;
        return paused ? 0 : seconds;
    }

    /** Some recorders start again from zero with each lap, so a large step back is a new start. */
    private void addCount(double meters) {
        if (counts++ > 0) {
            boolean newStart = meters < lastCount / 2;
            countedMeters += newStart ? meters : Math.max(0, meters - lastCount);
        }
        lastCount = meters;
    }

    private void addPosition(Position position) {
        if (lastPosition != null) {
            positionMeters += lastPosition.metersTo(position);
            moved = true;
        }
        lastPosition = position;
    }

    private void addAltitude(double altitude) {
        if (altitudes++ == 0) {
            referenceAltitude = altitude;
        }
        double change = altitude - referenceAltitude;
        if (Math.abs(change) >= CLIMB_THRESHOLD_METERS) {
            ascentMeters += Math.max(0, change);
            descentMeters += Math.max(0, -change);
            referenceAltitude = altitude;
        }
    }

    public @Nullable Instant start() {
        return start;
    }

    public @Nullable Instant end() {
        return end;
    }

    /** A planned route may carry a few times; a recording has them on most of its points. */
    public boolean isRecording() {
        return timed * 2 > points;
    }

    public boolean knowsHeartRate() {
        return heartRate.heard;
    }

    @Nullable
    Double elapsedSeconds() {
        return start == null || end == null ? null : seconds(start, end);
    }

    /** The time inside the segments, less the pauses a gap between two points gives away. */
    @Nullable
    Double movingSeconds() {
        return start == null ? null : (Double) movingSeconds;
    }

    /** By the source's own count where it counted, otherwise from place to place. */
    @Nullable
    Double distanceMeters() {
        if (counts > 1) {
            return countedMeters;
        }
        return moved ? (Double) positionMeters : null;
    }

    @Nullable
    Climb climb() {
        return altitudes < 2 ? null : new Climb(ascentMeters, descentMeters);
    }

    @Nullable
    Double heartRateMean() {
        return heartRate.value();
    }

    @Nullable
    Double heartRateMax() {
        return heartRate.count == 0 ? null : (Double) heartRate.highest;
    }

    /** How long the heart rate stood at each value while moving, in whole seconds; empty where nothing was heard. */
    public SortedMap<Integer, Integer> secondsAtBpm() {
        SortedMap<Integer, Integer> seconds = new TreeMap<>();
        for (int bpm = 1; bpm <= HIGHEST_BPM; bpm++) {
            int whole = (int) Math.round(secondsAtBpm[bpm]);
            if (whole > 0) {
                seconds.put(bpm, whole);
            }
        }
        return seconds;
    }

    /** While moving: standing at the lights is no cadence. */
    @Nullable
    Double cadence() {
        return cadence.value();
    }

    /** Of all values above zero. */
    private static final class Mean {
        private boolean heard;
        private long count;
        private double sum;
        private double highest;

        void add(@Nullable Double value) {
            heard |= value != null;
            if (value != null && value > 0) {
                count++;
                sum += value;
                highest = Math.max(highest, value);
            }
        }

        @Nullable
        Double value() {
            return count == 0 ? null : (Double) (sum / count);
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}

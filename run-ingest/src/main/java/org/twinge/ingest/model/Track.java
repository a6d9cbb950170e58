package org.twinge.ingest.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The samples of a recording, in unbroken segments, and what follows from them. Null stands for "cannot be told". */
public record Track(List<List<Point>> segments) {
    /** GPS altitude wanders by a few metres on level ground; only a change of this much is a climb. */
    private static final double CLIMB_THRESHOLD_METERS = 3;

    /** A recorder on auto-pause stops writing: so long without a point, and hardly moved, is a pause. */
    private static final double PAUSE_SECONDS = 10;

    private static final double STANDING_METERS_PER_SECOND = 0.5;

    public record Climb(double ascentMeters, double descentMeters) {}

    public Track {
        segments = segments.stream().map(List::copyOf).toList();
    }

    public static Track of(List<Point> points) {
        return new Track(List.of(points));
    }

    public @Nullable Instant start() {
        return times().min(Comparator.naturalOrder()).orElse(null);
    }

    public @Nullable Instant end() {
        return times().max(Comparator.naturalOrder()).orElse(null);
    }

    @Nullable
    Double elapsedSeconds() {
        Instant start = start();
        Instant end = end();
        return start == null || end == null ? null : seconds(start, end);
    }

    /** The time inside the segments, less the pauses a gap between two points gives away. */
    @Nullable
    Double movingSeconds() {
        if (start() == null) {
            return null;
        }
        double moving = 0;
        for (List<Point> segment : segments) {
            Point last = null;
            for (Point point : segment) {
                if (point.at() != null) {
                    moving += last == null ? 0 : movingSeconds(last, point);
                    last = point;
                }
            }
        }
        return moving;
    }

    private static double movingSeconds(Point from, Point to) {
        double seconds = Math.max(0, seconds(Objects.requireNonNull(from.at()), Objects.requireNonNull(to.at())));
        Double meters = from.position() == null || to.position() == null
                ? null
                : (Double) from.position().metersTo(to.position());
        boolean paused = seconds >= PAUSE_SECONDS && meters != null && meters / seconds < STANDING_METERS_PER_SECOND;
        return paused ? 0 : seconds;
    }

    /** By the source's own count where it counted, otherwise from place to place. */
    @Nullable
    Double distanceMeters() {
        double[] counted = known(Point::distanceMeters).toArray();
        return counted.length > 1 ? (Double) countedMeters(counted) : positionMeters();
    }

    /** Some recorders start again from zero with each lap, so a large step back is a new start. */
    private static double countedMeters(double[] counted) {
        double meters = 0;
        for (int i = 1; i < counted.length; i++) {
            boolean newStart = counted[i] < counted[i - 1] / 2;
            meters += newStart ? counted[i] : Math.max(0, counted[i] - counted[i - 1]);
        }
        return meters;
    }

    private @Nullable Double positionMeters() {
        double meters = 0;
        boolean any = false;
        for (List<Point> segment : segments) {
            Position last = null;
            for (Point point : segment) {
                if (point.position() != null) {
                    meters += last == null ? 0 : last.metersTo(point.position());
                    any |= last != null;
                    last = point.position();
                }
            }
        }
        return any ? meters : null;
    }

    @Nullable
    Climb climb() {
        double[] altitudes = known(Point::altitudeMeters).toArray();
        if (altitudes.length < 2) {
            return null;
        }
        double ascent = 0;
        double descent = 0;
        double reference = altitudes[0];
        for (double altitude : altitudes) {
            double change = altitude - reference;
            if (Math.abs(change) >= CLIMB_THRESHOLD_METERS) {
                ascent += Math.max(0, change);
                descent += Math.max(0, -change);
                reference = altitude;
            }
        }
        return new Climb(ascent, descent);
    }

    @Nullable
    Double heartRateMean() {
        return orNull(known(Point::heartRate).filter(bpm -> bpm > 0).average());
    }

    @Nullable
    Double heartRateMax() {
        return orNull(known(Point::heartRate).filter(bpm -> bpm > 0).max());
    }

    /** While moving: standing at the lights is no cadence. */
    @Nullable
    Double cadence() {
        return orNull(known(Point::cadence).filter(cadence -> cadence > 0).average());
    }

    private Stream<Instant> times() {
        return points().map(Point::at).filter(Objects::nonNull);
    }

    private DoubleStream known(Function<Point, @Nullable Double> field) {
        return points().map(field).filter(Objects::nonNull).mapToDouble(Double::doubleValue);
    }

    private Stream<Point> points() {
        return segments.stream().flatMap(List::stream);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}

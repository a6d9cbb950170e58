package org.twinge.ingest.decode;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Point;
import org.twinge.ingest.model.Totals;

/** A lap while it is being read. */
final class TcxLap {
    final @Nullable OffsetDateTime start;
    final List<List<Point>> tracks = new ArrayList<>();

    @Nullable
    Double seconds;

    @Nullable
    Double meters;

    @Nullable
    Double heartRateMean;

    @Nullable
    Double heartRateMax;

    TcxLap(@Nullable OffsetDateTime start) {
        this.start = start;
    }

    void add(Point point) {
        if (tracks.isEmpty()) {
            tracks.add(new ArrayList<>());
        }
        tracks.getLast().add(point);
    }

    /** Sums over the laps; the heart rate from laps only where no point has one, weighted by time. */
    static Totals totals(List<TcxLap> laps, @Nullable Double elapsedSeconds) {
        boolean pointsKnow = laps.stream()
                .flatMap(lap -> lap.tracks.stream())
                .flatMap(List::stream)
                .anyMatch(point -> point.heartRate() != null);
        return new Totals(
                elapsedSeconds,
                sum(laps, lap -> lap.seconds),
                sum(laps, lap -> lap.meters),
                null,
                null,
                pointsKnow ? null : weightedHeartRate(laps),
                pointsKnow ? null : orNull(known(laps, lap -> lap.heartRateMax).max()),
                null);
    }

    private static @Nullable Double weightedHeartRate(List<TcxLap> laps) {
        double beats = 0;
        double seconds = 0;
        for (TcxLap lap : laps) {
            if (lap.heartRateMean != null && lap.seconds != null) {
                beats += lap.heartRateMean * lap.seconds;
                seconds += lap.seconds;
            }
        }
        return seconds > 0 ? beats / seconds : null;
    }

    private static @Nullable Double sum(List<TcxLap> laps, Function<TcxLap, @Nullable Double> field) {
        return known(laps, field).count() == 0
                ? null
                : (Double) known(laps, field).sum();
    }

    private static DoubleStream known(List<TcxLap> laps, Function<TcxLap, @Nullable Double> field) {
        return laps.stream().map(field).filter(Objects::nonNull).mapToDouble(Double::doubleValue);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}

package org.twinge.ingest.decode;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Totals;

/** What a lap says about itself, while it is being read. */
final class TcxLap {
    final @Nullable OffsetDateTime start;

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

    /** Sums over the laps; the heart rate from laps only where no point has one, weighted by time. */
    static Totals totals(List<TcxLap> laps, @Nullable Double elapsedSeconds, boolean pointsKnowHeartRate) {
        return new Totals(
                elapsedSeconds,
                sum(laps, lap -> lap.seconds),
                sum(laps, lap -> lap.meters),
                null,
                null,
                pointsKnowHeartRate ? null : weightedHeartRate(laps),
                pointsKnowHeartRate
                        ? null
                        : orNull(known(laps, lap -> lap.heartRateMax).max()),
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

package org.twinge.load.model;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.twinge.load.model.Answer.NoHeartRate;
import org.twinge.load.model.Answer.NoMovingTime;
import org.twinge.load.model.Answer.Value;
import org.twinge.load.model.HeartRates.Histogram;
import org.twinge.load.model.HeartRates.Mean;
import org.twinge.load.model.HeartRates.None;

/** Training impulses: time weighted by heart rate, in arbitrary units. Methods and sources: {@link Metric}. */
public final class Trimp {
    private static final int SECONDS = 60;
    private static final double EDWARDS_LOWEST = 0.5;
    private static final double EDWARDS_STEP = 0.1;
    private static final int EDWARDS_ZONES = 5;

    /** Heart rate at rest and the highest there is, beats a minute. */
    public record Range(double rest, double max) {
        public Range {
            if (!(rest > 0 && max > rest)) {
                throw new IllegalArgumentException("the maximal heart rate is above the resting one");
            }
        }

        /** 0 at rest and below, 1 at the maximum. */
        double reserve(double bpm) {
            return Math.max(0, (bpm - rest) / (max - rest));
        }
    }

    /** Banister's weight a e^(b HRr); systems differ in both numbers. */
    public record Weight(double a, double b) {
        public static final Weight MEN = new Weight(0.64, 1.92);
        public static final Weight WOMEN = new Weight(0.86, 1.67);

        double of(double reserve) {
            return reserve * a * Math.exp(b * reserve);
        }
    }

    /** Ventilatory thresholds, beats a minute. */
    public record Thresholds(double vt1, double vt2) {
        public Thresholds {
            if (!(vt1 > 0 && vt2 > vt1)) {
                throw new IllegalArgumentException("the second threshold is above the first");
            }
        }
    }

    private Trimp() {}

    /**
     * From the histogram where there is one: the weight is convex, so the mean alone gives less.
     *
     * @param movingSeconds what the mean is the mean of
     */
    public static Answer banister(HeartRates rates, Optional<Double> movingSeconds, Range range, Weight weight) {
        return switch (rates) {
            case Histogram histogram -> overHistogram(histogram, bpm -> weight.of(range.reserve(bpm)));
            case Mean(double bpm) ->
                movingSeconds
                        .<Answer>map(seconds -> new Value(seconds / SECONDS * weight.of(range.reserve(bpm))))
                        .orElseGet(NoMovingTime::new);
            case None _ -> new NoHeartRate();
        };
    }

    /** Needs the histogram: a mean is in one zone, the running was in many. Above the maximum is the highest zone. */
    public static Answer edwards(HeartRates rates, double max) {
        return switch (rates) {
            case Histogram histogram -> overHistogram(histogram, bpm -> edwardsZone(bpm, max));
            case Mean _, None _ -> new NoHeartRate();
        };
    }

    /** A zone begins at its lower bound: 50 % is in zone 1, 60 % in zone 2. */
    private static int edwardsZone(int bpm, double max) {
        int zone = 0;
        while (zone < EDWARDS_ZONES && bpm >= Math.round((EDWARDS_LOWEST + EDWARDS_STEP * zone) * max * 1e6) / 1e6) {
            zone++;
        }
        return zone;
    }

    /** Needs the histogram, like Edwards'. A threshold itself belongs to the middle zone. */
    public static Answer lucia(HeartRates rates, Thresholds thresholds) {
        return switch (rates) {
            case Histogram histogram ->
                overHistogram(histogram, bpm -> bpm < thresholds.vt1() ? 1 : bpm <= thresholds.vt2() ? 2 : 3);
            case Mean _, None _ -> new NoHeartRate();
        };
    }

    private static Answer overHistogram(Histogram histogram, IntToDoubleFunction weight) {
        double impulse = 0;
        for (Map.Entry<Integer, Integer> bar : histogram.secondsAtBpm().entrySet()) {
            impulse += bar.getValue() / (double) SECONDS * weight.applyAsDouble(bar.getKey());
        }
        return new Value(impulse);
    }
}

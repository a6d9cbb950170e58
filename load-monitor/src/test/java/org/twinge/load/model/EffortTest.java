package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.twinge.load.model.Series.value;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.Answer.NoClimb;
import org.twinge.load.model.Answer.NoDistance;
import org.twinge.load.model.Answer.NoHeartRate;
import org.twinge.load.model.Answer.NoMovingTime;
import org.twinge.load.model.Answer.NoPerceivedExertion;
import org.twinge.load.model.Answer.Value;
import org.twinge.load.model.HeartRates.Histogram;
import org.twinge.load.model.HeartRates.Mean;
import org.twinge.load.model.HeartRates.None;

class EffortTest {
    private static final Optional<Double> AN_HOUR = Optional.of(3600.0);
    private static final Trimp.Range RANGE = new Trimp.Range(60, 190);

    @Test
    void sessionRpeIsExertionTimesMinutes() {
        assertThat(SessionRpe.of(effort(AN_HOUR, 4.0))).isEqualTo(new Value(240));
        assertThat(SessionRpe.of(effort(AN_HOUR, 0.0))).isEqualTo(new Value(0));
        assertThat(SessionRpe.of(effort(AN_HOUR, null))).isEqualTo(new NoPerceivedExertion());
        assertThat(SessionRpe.of(effort(Optional.empty(), 4.0))).isEqualTo(new NoMovingTime());
    }

    @Test
    void banisterByTheMean() {
        assertThat(value(Trimp.banister(new Mean(150), AN_HOUR, RANGE, Trimp.Weight.MEN)))
                .isCloseTo(100.440293, within(1e-6));
        assertThat(value(Trimp.banister(new Mean(150), AN_HOUR, RANGE, Trimp.Weight.WOMEN)))
                .isCloseTo(113.516788, within(1e-6));
        assertThat(Trimp.banister(new Mean(59), AN_HOUR, RANGE, Trimp.Weight.MEN))
                .isEqualTo(new Value(0));
        assertThat(Trimp.banister(new None(), AN_HOUR, RANGE, Trimp.Weight.MEN)).isEqualTo(new NoHeartRate());
        assertThat(Trimp.banister(new Mean(150), Optional.empty(), RANGE, Trimp.Weight.MEN))
                .isEqualTo(new NoMovingTime());
    }

    /** The histogram says more than its mean: the weight is convex. */
    @Test
    void banisterByTheHistogram() {
        var histogram = new Histogram(Map.of(120, 600, 180, 600));
        double byHistogram = value(Trimp.banister(histogram, Optional.empty(), RANGE, Trimp.Weight.MEN));
        double byMean = value(Trimp.banister(new Mean(150), Optional.of(1200.0), RANGE, Trimp.Weight.MEN));

        assertThat(byHistogram).isCloseTo(41.9287, within(0.001)).isGreaterThan(byMean);
    }

    @Test
    void edwardsZonesBeginAtTheirLowerBound() {
        assertThat(Trimp.edwards(new Histogram(Map.of(99, 60)), 200)).isEqualTo(new Value(0));
        assertThat(Trimp.edwards(new Histogram(Map.of(100, 60)), 200)).isEqualTo(new Value(1));
        assertThat(Trimp.edwards(new Histogram(Map.of(119, 60)), 200)).isEqualTo(new Value(1));
        assertThat(Trimp.edwards(new Histogram(Map.of(120, 60)), 200)).isEqualTo(new Value(2));
        assertThat(Trimp.edwards(new Histogram(Map.of(140, 60, 160, 120, 180, 30)), 200))
                .isEqualTo(new Value(3 + 8 + 2.5));
        assertThat(Trimp.edwards(new Histogram(Map.of(230, 60)), 200)).isEqualTo(new Value(5));
        assertThat(Trimp.edwards(new Mean(150), 200)).isEqualTo(new NoHeartRate());
    }

    @Test
    void luciaWeighsByThresholds() {
        var thresholds = new Trimp.Thresholds(150, 170);

        assertThat(Trimp.lucia(new Histogram(Map.of(149, 60, 150, 60, 170, 60, 171, 60)), thresholds))
                .isEqualTo(new Value(1 + 2 + 2 + 3));
        assertThat(Trimp.lucia(new Mean(150), thresholds)).isEqualTo(new NoHeartRate());
    }

    @Test
    void anHourAtThresholdOnLevelGroundIsAHundred() {
        assertThat(RunStress.of(Optional.of(Distance.ofMeters(14400)), climbed(0, 0), 4))
                .isEqualTo(new Value(100));
        assertThat(RunStress.of(Optional.of(Distance.ofMeters(7200)), climbed(0, 0), 4))
                .isEqualTo(new Value(25));
    }

    @Test
    void hillsCost() {
        assertThat(RunStress.levelMeters(10000, 0, 0)).isCloseTo(10000, within(1e-9));
        assertThat(RunStress.levelMeters(10000, 500, 500)).isCloseTo(11277.7, within(0.1));
        assertThat(RunStress.levelMeters(10000, 1e6, 1e6)).isEqualTo(RunStress.levelMeters(10000, 2250, 2250));
    }

    @Test
    void stressNeedsDistanceTimeAndClimb() {
        Optional<Distance> distance = Optional.of(Distance.ofMeters(10000));

        assertThat(RunStress.of(Optional.empty(), climbed(0, 0), 4)).isEqualTo(new NoDistance());
        assertThat(RunStress.of(Optional.of(Distance.ZERO), climbed(0, 0), 4)).isEqualTo(new NoDistance());
        assertThat(RunStress.of(distance, effort(AN_HOUR, null), 4)).isEqualTo(new NoClimb());
        assertThat(RunStress.of(distance, effort(Optional.of(0.0), null), 4)).isEqualTo(new NoMovingTime());
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatThrownBy(() -> new Trimp.Range(60, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trimp.Range(0, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Trimp.Thresholds(170, 150)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Histogram(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Histogram(Map.of(150, -1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Smoothing(0, Smoothing.Seed.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Effort effort(Optional<Double> movingSeconds, Double perceivedExertion) {
        return new Effort(
                movingSeconds,
                Optional.empty(),
                Optional.empty(),
                new None(),
                Optional.empty(),
                Optional.ofNullable(perceivedExertion),
                Optional.empty());
    }

    private static Effort climbed(double ascent, double descent) {
        return new Effort(
                AN_HOUR,
                Optional.of(ascent),
                Optional.of(descent),
                new None(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

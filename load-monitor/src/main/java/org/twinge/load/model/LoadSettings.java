package org.twinge.load.model;

import java.util.Optional;
import org.twinge.load.model.Answer.NoDistance;
import org.twinge.load.model.Answer.NoSetting;
import org.twinge.load.model.Answer.Value;

/**
 * What an athlete's load is computed with.
 *
 * @param restingHeartRate beats a minute
 * @param maxHeartRate beats a minute
 * @param sex which of Banister's two weights applies
 * @param thresholdSpeed metres a second that the athlete can hold for about an hour
 */
public record LoadSettings(
        LoadMethod method,
        Optional<Double> restingHeartRate,
        Optional<Double> maxHeartRate,
        Optional<Sex> sex,
        Optional<Double> thresholdSpeed) {

    /** Needs nothing that an athlete would have to say first. */
    public static final LoadSettings DEFAULT = new LoadSettings(
            LoadMethod.DISTANCE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final double LOWEST_RESTING = 20;
    private static final double HIGHEST = 250;
    private static final double FASTEST = 7;

    /** The published weights know two values. */
    public enum Sex {
        FEMALE,
        MALE
    }

    public LoadSettings {
        require(
                restingHeartRate.isEmpty() || within(LOWEST_RESTING, restingHeartRate.get(), HIGHEST),
                "the resting heart rate is outside 20 to 250");
        require(
                maxHeartRate.isEmpty() || within(LOWEST_RESTING, maxHeartRate.get(), HIGHEST),
                "the maximal heart rate is outside 20 to 250");
        require(
                restingHeartRate.isEmpty() || maxHeartRate.isEmpty() || restingHeartRate.get() < maxHeartRate.get(),
                "the maximal heart rate is to be above the resting one");
        require(
                thresholdSpeed.isEmpty() || within(1, thresholdSpeed.get(), FASTEST),
                "the threshold speed is outside 1 to 7 m/s");
    }

    /** The load of one activity, in the unit of the method. */
    public Answer load(Run activity) {
        return switch (method) {
            case SESSION_RPE -> SessionRpe.of(activity.effort());
            case TRIMP -> trimp(activity.effort());
            case DISTANCE ->
                activity.distance()
                        .<Answer>map(distance -> new Value(distance.meters() / 1000))
                        .orElseGet(NoDistance::new);
        };
    }

    private Answer trimp(Effort effort) {
        if (restingHeartRate.isEmpty() || maxHeartRate.isEmpty() || sex.isEmpty()) {
            return new NoSetting();
        }
        return Trimp.banister(
                effort.heartRates(),
                effort.movingSeconds(),
                new Trimp.Range(restingHeartRate.get(), maxHeartRate.get()),
                switch (sex.get()) {
                    case FEMALE -> Trimp.Weight.WOMEN;
                    case MALE -> Trimp.Weight.MEN;
                });
    }

    private static boolean within(double least, double value, double most) {
        return value >= least && value <= most;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

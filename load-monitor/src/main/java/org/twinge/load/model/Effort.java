package org.twinge.load.model;

import java.util.Optional;

/**
 * What is believed of an activity beside where and when it was: the figures that loads are made of.
 *
 * @param movingSeconds without pauses
 * @param ascentMeters sum of all climbs
 * @param cadence steps a minute, both legs
 * @param perceivedExertion 0 to 10, as the athlete said
 * @param shoe the athlete's own name for the pair
 */
public record Effort(
        Optional<Double> movingSeconds,
        Optional<Double> ascentMeters,
        Optional<Double> descentMeters,
        HeartRates heartRates,
        Optional<Double> cadence,
        Optional<Double> perceivedExertion,
        Optional<String> shoe) {

    public static final Effort UNKNOWN = new Effort(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new HeartRates.None(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}

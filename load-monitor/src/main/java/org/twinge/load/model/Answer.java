package org.twinge.load.model;

/** What a metric answers: a number, or the reason why there is none. Zero is a number; unknown never is. */
public sealed interface Answer {

    /** A finite number, in the metric's unit. */
    record Value(double value) implements Answer {
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a value is a finite number");
            }
            value += 0.0; // there is one zero
        }
    }

    /** Why there is no number. */
    sealed interface Reason extends Answer {}

    /** Fewer known days than the metric stands on. */
    record TooFewDays(int have, int need) implements Reason {}

    /** Nothing to compare with: what would be divided by is absent or zero. */
    record NoReference() implements Reason {}

    /** Every day was the same, so that there is no variation to divide by. */
    record ConstantLoad() implements Reason {}

    record NoDistance() implements Reason {}

    record NoMovingTime() implements Reason {}

    /** Ascent or descent is unknown. */
    record NoClimb() implements Reason {}

    /** No heart rate, or not the kind that the method needs. */
    record NoHeartRate() implements Reason {}

    /** The athlete did not say how hard it was. */
    record NoPerceivedExertion() implements Reason {}

    /** A setting of the athlete that the method needs was never given. */
    record NoSetting() implements Reason {}
}

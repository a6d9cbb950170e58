package org.twinge.load.model;

import java.util.Optional;
import org.twinge.load.model.Answer.NoClimb;
import org.twinge.load.model.Answer.NoDistance;
import org.twinge.load.model.Answer.NoMovingTime;
import org.twinge.load.model.Answer.Value;

/** Stress of a run against the athlete's threshold speed: one hour at threshold on level ground is 100. */
public final class RunStress {
    /** Beyond it Minetti et al. measured nothing. */
    private static final double STEEPEST = 0.45;

    private RunStress() {}

    /** @param thresholdSpeed metres a second that the athlete can hold for about an hour */
    public static Answer of(Optional<Distance> distance, Effort effort, double thresholdSpeed) {
        if (distance.isEmpty() || distance.get().centimeters() == 0) {
            return new NoDistance();
        }
        if (effort.movingSeconds().isEmpty() || effort.movingSeconds().get() == 0) {
            return new NoMovingTime();
        }
        if (effort.ascentMeters().isEmpty() || effort.descentMeters().isEmpty()) {
            return new NoClimb();
        }
        double seconds = effort.movingSeconds().get();
        double meters = distance.get().meters();
        double speed = levelMeters(
                        meters,
                        effort.ascentMeters().get(),
                        effort.descentMeters().get())
                / seconds;
        double relative = speed / thresholdSpeed;
        return new Value(100 * (seconds / 3600) * relative * relative);
    }

    /**
     * The distance on level ground that would cost as much. Of the way only the sums of climb and descent are known, so
     * both are taken as spread evenly over one half of it each.
     */
    static double levelMeters(double meters, double ascent, double descent) {
        double half = meters / 2;
        double up = Math.min(STEEPEST, ascent / half);
        double down = -Math.min(STEEPEST, descent / half);
        return half * (cost(up) + cost(down)) / cost(0);
    }

    /** Energy cost of running at a gradient, J/(kg m) (Minetti et al. 2002, J Appl Physiol 93:1039-1046). */
    private static double cost(double gradient) {
        double cost = 155.4;
        for (double coefficient : new double[] {-30.4, -43.3, 46.3, 19.5, 3.6}) {
            cost = cost * gradient + coefficient;
        }
        return cost;
    }
}

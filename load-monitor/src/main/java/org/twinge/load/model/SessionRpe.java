package org.twinge.load.model;

import org.twinge.load.model.Answer.NoMovingTime;
import org.twinge.load.model.Answer.NoPerceivedExertion;
import org.twinge.load.model.Answer.Value;

/** Foster's load: how hard it felt, times how long it was; in arbitrary units. */
public final class SessionRpe {
    private SessionRpe() {}

    public static Answer of(Effort effort) {
        if (effort.perceivedExertion().isEmpty()) {
            return new NoPerceivedExertion();
        }
        return effort.movingSeconds()
                .<Answer>map(seconds -> new Value(effort.perceivedExertion().get() * (seconds / 60)))
                .orElseGet(NoMovingTime::new);
    }
}

package org.twinge.load;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.twinge.load.model.AlertPolicy;
import org.twinge.load.model.SessionRule;

/** The rules of the model, with this deployment's settings. */
class LoadRules {
    @Produces
    @Singleton
    SessionRule sessions(LoadConfig config) {
        return new SessionRule(config.longestPause());
    }

    @Produces
    @Singleton
    AlertPolicy alerts(LoadConfig config) {
        return new AlertPolicy(config.alertDelay(), config.alertAgeDays());
    }
}

package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;

/** An athlete's plans, the newest first, each with where it has led as far as the caller sees what was run. */
@ApplicationScoped
@Transactional
@AsCaller
class ListPlans {
    private final AthleteLoads athletes;
    private final Plans plans;

    ListPlans(AthleteLoads athletes, Plans plans) {
        this.athletes = athletes;
        this.plans = plans;
    }

    /** Empty where the caller sees no such athlete. */
    public Optional<List<Plans.Followed>> list(UUID athlete) {
        return athletes.visible(athlete).map(_ -> plans.of(athlete));
    }
}

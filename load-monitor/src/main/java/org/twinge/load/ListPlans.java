package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;

/** An athlete's plans, the newest first, each with where it has led as far as the caller sees what was run. */
@ApplicationScoped
@Transactional
@AsCaller
class ListPlans {
    private final AthleteLoads athletes;
    private final Plans plans;
    private final Reads reads;

    ListPlans(AthleteLoads athletes, Plans plans, Reads reads) {
        this.athletes = athletes;
        this.plans = plans;
        this.reads = reads;
    }

    /** Empty where the caller sees no such athlete. */
    public Optional<List<Plans.Followed>> list(UUID athlete) {
        return athletes.visible(athlete).map(_ -> {
            reads.of(athlete, AthleteSeen.What.TRAINING);
            return plans.of(athlete);
        });
    }
}

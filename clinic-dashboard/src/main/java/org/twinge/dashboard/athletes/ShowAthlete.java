package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.dashboard.model.Athlete;

/** An athlete whom the reader may see: without a consent there is no such athlete. */
@ApplicationScoped
@Transactional
@AsCaller
public class ShowAthlete {
    private final Athletes athletes;
    private final Reads reads;

    ShowAthlete(Athletes athletes, Reads reads) {
        this.athletes = athletes;
        this.reads = reads;
    }

    public Optional<Athlete> show(UUID athlete) {
        reads.of(athlete, AthleteSeen.What.PROFILE);
        return athletes.find(athlete);
    }
}

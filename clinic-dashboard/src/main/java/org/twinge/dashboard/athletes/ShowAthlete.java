package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.dashboard.model.Athlete;

/** An athlete whom the reader may see: without a consent there is no such athlete. */
@ApplicationScoped
@Transactional
@AsCaller
public class ShowAthlete {
    private final Athletes athletes;

    ShowAthlete(Athletes athletes) {
        this.athletes = athletes;
    }

    public Optional<Athlete> show(UUID athlete) {
        return athletes.find(athlete);
    }
}

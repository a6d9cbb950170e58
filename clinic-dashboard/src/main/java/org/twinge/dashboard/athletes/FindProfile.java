package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.twinge.access.AsCaller;
import org.twinge.dashboard.model.Athlete;
import org.twinge.dashboard.model.Profile;

/** What the athlete who asks says about themselves; empty for staff, and for whoever has no profile yet. */
@ApplicationScoped
@Transactional
@AsCaller
public class FindProfile {
    private final Athletes athletes;

    FindProfile(Athletes athletes) {
        this.athletes = athletes;
    }

    public Optional<Profile> find(String subject) {
        return athletes.find(subject).map(Athlete::profile);
    }
}

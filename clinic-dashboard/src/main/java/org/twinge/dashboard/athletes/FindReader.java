package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.Athlete;

/** The athlete who asks; empty for staff, and for whoever has no profile yet. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class FindReader {
    private final Athletes athletes;

    FindReader(Athletes athletes) {
        this.athletes = athletes;
    }

    public Optional<Athlete> find(String subject) {
        return athletes.find(subject);
    }
}

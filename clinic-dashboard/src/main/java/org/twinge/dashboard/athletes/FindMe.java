package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.Athlete;

/** What is kept about the athlete who asks. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class FindMe {
    private final Athletes athletes;

    FindMe(Athletes athletes) {
        this.athletes = athletes;
    }

    public Athlete find(String subject) {
        return athletes.find(subject).orElseThrow(NoProfile::new);
    }
}

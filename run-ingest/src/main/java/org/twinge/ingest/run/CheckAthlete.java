package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsCaller;

/** Whether the calling athlete is known here, before their files are looked at. */
@ApplicationScoped
@Transactional
@AsCaller
public class CheckAthlete {
    private final Athletes athletes;

    CheckAthlete(Athletes athletes) {
        this.athletes = athletes;
    }

    public boolean isKnown() {
        return athletes.calling().isPresent();
    }
}

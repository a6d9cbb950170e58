package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;

/** Who calls. */
@ApplicationScoped
@Transactional
@AsCaller
public class FindSelf {
    private final Caller caller;

    FindSelf(Caller caller) {
        this.caller = caller;
    }

    public Optional<UUID> find() {
        return caller.athleteId();
    }
}

package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** Who calls. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class FindSelf {
    private final Caller caller;

    FindSelf(Caller caller) {
        this.caller = caller;
    }

    public Optional<UUID> find() {
        return caller.athleteId();
    }
}

package org.twinge.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** The calling athlete ends a link, whoever made it. What came through it stays: it is theirs. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class EndLink {
    private final Caller caller;
    private final Links links;
    private final Clock clock;

    EndLink(Caller caller, Links links, Clock clock) {
        this.caller = caller;
        this.links = links;
        this.clock = clock;
    }

    /** Whether there was such a link. */
    public boolean end(UUID linkId) {
        return caller.athleteId()
                .filter(athlete -> links.end(athlete, linkId, clock.instant()))
                .isPresent();
    }
}

package org.twinge.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.twinge.contracts.ErasureRequested;

/** Reports are parked under the id of a link, where an erasure that knows the athlete's id only would not find them. */
@ApplicationScoped
class ParkedReports {
    private final Links links;

    ParkedReports(Links links) {
        this.links = links;
    }

    void forget(@Observes ErasureRequested request) {
        links.forgetParked(request.athleteId());
    }
}

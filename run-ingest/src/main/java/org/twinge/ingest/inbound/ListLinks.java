package org.twinge.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** The links of the calling athlete. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class ListLinks {
    private final Caller caller;
    private final Links links;

    ListLinks(Caller caller, Links links) {
        this.caller = caller;
        this.links = links;
    }

    public List<Link> list() {
        return caller.athleteId().map(links::of).orElse(List.of());
    }
}

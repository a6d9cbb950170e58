package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.twinge.access.AsWorker;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.contracts.Received;

/** Keeps the newest return-to-run protocol of every injury. Plans that were started keep theirs. */
@ApplicationScoped
@Transactional
@AsWorker
class KeepProtocols {
    private static final String INJURIES = "injuries";

    private final Protocols protocols;

    KeepProtocols(Protocols protocols) {
        this.protocols = protocols;
    }

    /** In the order of their ids, so that two instances never lock crosswise. */
    public void keep(List<Received> events) {
        events.stream()
                .map(Received::event)
                .filter(CatalogEntryPublished.class::isInstance)
                .map(CatalogEntryPublished.class::cast)
                .filter(entry -> entry.kind().equals(INJURIES))
                .sorted(Comparator.comparing(CatalogEntryPublished::entryId))
                .forEach(protocols::keep);
    }
}

package org.twinge.triage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.twinge.access.AsWorker;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.contracts.Received;

/** Keeps the newest revision of every injury of the catalogue. Its other entries are nothing to triage. */
@ApplicationScoped
class KeepInjuries {
    static final String INJURIES = "injuries";

    private final Injuries injuries;
    private final CatalogueCopy copy;

    KeepInjuries(Injuries injuries, CatalogueCopy copy) {
        this.injuries = injuries;
        this.copy = copy;
    }

    /** In the order of their ids, so that two instances never lock crosswise. */
    @Transactional
    @AsWorker
    public void keep(List<Received> events) {
        events.stream()
                .map(Received::event)
                .filter(CatalogEntryPublished.class::isInstance)
                .map(CatalogEntryPublished.class::cast)
                .filter(entry -> entry.kind().equals(INJURIES))
                .sorted(Comparator.comparing(CatalogEntryPublished::entryId))
                .forEach(injuries::keep);
        copy.forget();
    }
}

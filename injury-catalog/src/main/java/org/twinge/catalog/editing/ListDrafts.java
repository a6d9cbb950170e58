package org.twinge.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsWorker;

/** The drafts that are worked on, the newest first. */
@ApplicationScoped
@Transactional
@AsWorker
class ListDrafts {
    private final Drafts drafts;

    ListDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    public List<Draft> list() {
        return drafts.open();
    }
}

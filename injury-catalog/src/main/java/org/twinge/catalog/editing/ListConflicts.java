package org.twinge.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsWorker;
import org.twinge.catalog.entries.Conflicts;

/** Where new shipped content and local edits disagree. */
@ApplicationScoped
@Transactional
@AsWorker
class ListConflicts {
    private final Conflicts conflicts;

    ListConflicts(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    public List<Conflicts.Conflict> list() {
        return conflicts.all();
    }
}

package org.twinge.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.catalog.entries.Conflicts;

/** An editor has dealt with a conflict. */
@ApplicationScoped
@Transactional
@AsWorker
class SettleConflict {
    private final Conflicts conflicts;

    SettleConflict(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /** False where there is none with this id. */
    public boolean settle(UUID conflict) {
        return conflicts.remove(conflict);
    }
}

package org.twinge.dashboard.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsCaller;
import org.twinge.dashboard.roster.model.RosterEntry;

/** The athletes who let the reader's clinic see them, in no order. */
@ApplicationScoped
@Transactional
@AsCaller
class ListRoster {
    private final RosterEntries entries;

    ListRoster(RosterEntries entries) {
        this.entries = entries;
    }

    public List<RosterEntry> list() {
        return entries.all();
    }
}

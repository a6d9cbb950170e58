package org.twinge.triage.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;

/** What stands beside a report, as far as the caller may see it. */
@ApplicationScoped
class FindLoad {
    private final Loads loads;

    FindLoad(Loads loads) {
        this.loads = loads;
    }

    @Transactional
    @AsCaller
    public Optional<LoadContext> beside(UUID reportId) {
        return loads.beside(reportId);
    }
}

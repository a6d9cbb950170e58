package org.twinge.triage.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;

/** What stands beside a report, as far as the caller may see it. */
@ApplicationScoped
class FindLoad {
    private final Loads loads;
    private final Reads reads;

    FindLoad(Loads loads, Reads reads) {
        this.loads = loads;
        this.reads = reads;
    }

    @Transactional
    @AsCaller
    public Optional<LoadContext> beside(UUID reportId) {
        loads.athleteOf(reportId).ifPresent(athlete -> reads.of(athlete, AthleteSeen.What.REPORT));
        return loads.beside(reportId);
    }
}

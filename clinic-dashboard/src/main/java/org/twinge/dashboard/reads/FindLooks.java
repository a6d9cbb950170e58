package org.twinge.dashboard.reads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.dashboard.model.Look;

/** Who of the clinics that the caller keeps looked at one athlete; that is a look, too. */
@ApplicationScoped
@Transactional
@AsCaller
class FindLooks {
    private final StaffReads looks;
    private final Reads reads;

    FindLooks(StaffReads looks, Reads reads) {
        this.looks = looks;
        this.reads = reads;
    }

    /** The newest first. */
    public List<Look> at(UUID athlete, Instant before, int most) {
        reads.of(athlete, AthleteSeen.What.READS);
        return looks.at(athlete, before, most);
    }
}

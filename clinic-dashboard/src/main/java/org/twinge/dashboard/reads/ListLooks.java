package org.twinge.dashboard.reads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.Look;

/** Who looked at the athlete who asks. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class ListLooks {
    private final StaffReads reads;

    ListLooks(StaffReads reads) {
        this.reads = reads;
    }

    /** The newest first. */
    public List<Look> before(Instant moment, int most) {
        return reads.atCaller(moment, most);
    }
}

package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.AwaitedColleague;

/** Whom a clinic expects, for its own staff; of another's nobody. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class ListAwaited {
    private final AwaitedStaff awaited;

    ListAwaited(AwaitedStaff awaited) {
        this.awaited = awaited;
    }

    public List<AwaitedColleague> list(UUID clinicId) {
        return awaited.at(clinicId);
    }
}

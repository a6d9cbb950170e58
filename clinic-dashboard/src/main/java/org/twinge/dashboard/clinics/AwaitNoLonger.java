package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** A colleague who has not logged in yet is not expected any more; the database refuses whoever keeps no such clinic. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class AwaitNoLonger {
    private final AwaitedStaff awaited;

    AwaitNoLonger(AwaitedStaff awaited) {
        this.awaited = awaited;
    }

    public void remove(UUID clinicId, UUID colleague) {
        awaited.remove(clinicId, colleague);
    }
}

package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Optional;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** The clock on the wall of the caller's own clinic; of several the first one's. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class FindOwnZone {
    private final Clinics clinics;

    FindOwnZone(Clinics clinics) {
        this.clinics = clinics;
    }

    /** Empty for whoever is nobody's staff. */
    public Optional<ZoneId> find() {
        return clinics.ownZone();
    }
}

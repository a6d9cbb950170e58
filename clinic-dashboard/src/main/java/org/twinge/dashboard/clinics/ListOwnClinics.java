package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.ClinicName;

/** The clinics where the caller works. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class ListOwnClinics {
    private final Clinics clinics;

    ListOwnClinics(Clinics clinics) {
        this.clinics = clinics;
    }

    public List<ClinicName> list() {
        return clinics.ownNames();
    }
}

package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.Clinic;

/** A clinic as its own staff see it; to everybody else it looks like a missing one. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class FindClinic {
    private final Clinics clinics;

    FindClinic(Clinics clinics) {
        this.clinics = clinics;
    }

    public Optional<Clinic> find(UUID id) {
        return clinics.find(id).filter(clinic -> !clinic.staff().isEmpty());
    }
}

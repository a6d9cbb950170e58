package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** Who of the caller's own clinics has a login; everybody else looks like nobody. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class FindColleague {
    private final Clinics clinics;

    FindColleague(Clinics clinics) {
        this.clinics = clinics;
    }

    /** @param subject the identity provider's name for them */
    public Optional<String> name(String subject) {
        return clinics.colleague(subject);
    }
}

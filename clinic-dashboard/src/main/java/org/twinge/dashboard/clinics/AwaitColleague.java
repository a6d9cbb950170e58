package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import java.time.Clock;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.AwaitedColleague;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.Person;
import org.twinge.dashboard.model.Reader;

/** An admin expects a colleague, who is staff from their first login with a verified address on. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class AwaitColleague {
    private final Clinics clinics;
    private final AwaitedStaff awaited;
    private final Clock clock;

    AwaitColleague(Clinics clinics, AwaitedStaff awaited, Clock clock) {
        this.clinics = clinics;
        this.awaited = awaited;
        this.clock = clock;
    }

    /** @throws org.twinge.dashboard.model.RefusedException if somebody of this address works here already, or too many do */
    public void add(UUID clinicId, Person admin, AwaitedColleague colleague) {
        Clinic clinic = clinics.lock(clinicId)
                .filter(found -> found.isKeptBy(admin.subject()))
                .orElseThrow(() -> new ForbiddenException("Only this clinic's own admins may change it"));
        var reader = new Reader();
        if (clinic.staff().stream().anyMatch(member -> member.email().equalsIgnoreCase(colleague.email()))) {
            reader.refuse("email", "is a colleague's already", "");
        }
        if (clinic.staff().size() + awaited.at(clinicId).size() >= ClinicRequest.MOST_STAFF) {
            reader.refuse("staff", "has " + ClinicRequest.MOST_STAFF + " members", "");
        }
        reader.finish();
        awaited.add(clinicId, colleague, clock.instant());
    }
}

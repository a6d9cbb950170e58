package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.clinics.ClinicRequest.Wanted;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.MovedException;
import org.twinge.dashboard.model.Person;
import org.twinge.dashboard.model.StaffMember;
import org.twinge.messaging.Ids;

/** An admin says what the clinic is and who works there; a new clinic is its maker's. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class SaveClinic {
    private final Clinics clinics;
    private final ClinicNews news;
    private final Clock clock;

    SaveClinic(Clinics clinics, ClinicNews news, Clock clock) {
        this.clinics = clinics;
        this.news = news;
        this.clock = clock;
    }

    public record Saved(Clinic clinic, boolean isNew) {}

    /**
     * @param seen the version that this is to replace; empty for whichever there is
     * @throws MovedException if there is another version by now
     */
    public Saved save(UUID id, Person admin, Wanted wanted, Optional<Long> seen) {
        @Nullable Clinic before = clinics.lock(id).orElse(null);
        if (before != null && !before.isKeptBy(admin.subject())) {
            throw new ForbiddenException("Only this clinic's own admins may change it");
        }
        if (seen.isPresent() && (before == null || before.version() != seen.get())) {
            throw new MovedException();
        }
        List<StaffMember> staff =
                Clinic.withAdmin(admin, wanted.staff(), before == null ? List.of() : before.staff(), Ids.v7());
        Clinic after = before == null
                ? new Clinic(id, 1, wanted.description(), staff)
                : before.changedTo(wanted.description(), staff);
        if (before == null) {
            clinics.add(after, staff.getFirst());
        } else if (after.version() > before.version()) {
            clinics.change(after, staff.getFirst());
        } else {
            return new Saved(before, false);
        }
        news.publish(after, clock.instant());
        return new Saved(after, before == null);
    }
}

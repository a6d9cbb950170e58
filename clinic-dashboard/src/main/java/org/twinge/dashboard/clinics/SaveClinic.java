package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.Person;
import org.twinge.dashboard.model.StaffMember;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;

/** An admin says what the clinic is and who works there; a new clinic is its maker's. */
@ApplicationScoped
@Transactional
@AsCaller
class SaveClinic {
    private final Clinics clinics;
    private final Outbox outbox;
    private final Clock clock;

    SaveClinic(Clinics clinics, Outbox outbox, Clock clock) {
        this.clinics = clinics;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Saved(Clinic clinic, boolean isNew) {}

    public Saved save(UUID id, Person admin, Clinic.Description description, List<StaffMember> listed) {
        @Nullable Clinic before = clinics.lock(id).orElse(null);
        if (before != null && !before.isKeptBy(admin.subject())) {
            throw new ForbiddenException("Only this clinic's own admins may change it");
        }
        List<StaffMember> staff =
                Clinic.withAdmin(admin, listed, before == null ? List.of() : before.staff(), Ids.v7());
        Clinic after = before == null ? new Clinic(id, 1, description, staff) : before.changedTo(description, staff);
        if (before == null) {
            clinics.add(after, staff.getFirst());
        } else if (after.version() > before.version()) {
            clinics.change(after, staff.getFirst());
        } else {
            return new Saved(before, false);
        }
        publish(after);
        return new Saved(after, before == null);
    }

    private void publish(Clinic clinic) {
        Instant now = clock.instant();
        outbox.publish(
                Ids.v5("clinic-snapshot", clinic.id(), clinic.version()),
                now,
                new ClinicSnapshot(
                        clinic.id(),
                        clinic.version(),
                        clinic.description().name(),
                        clinic.description().zone(),
                        clinic.description().phone(),
                        clinic.staff().stream().map(SaveClinic::published).toList(),
                        published(clinic.description().escalation())));
    }

    private static ClinicSnapshot.@Nullable Escalation published(Clinic.@Nullable Escalation escalation) {
        return escalation == null
                ? null
                : new ClinicSnapshot.Escalation(
                        escalation.steps().stream().map(Set::copyOf).toList(),
                        escalation.emergencyWaitMinutes(),
                        escalation.sameDayWaitMinutes());
    }

    private static ClinicSnapshot.StaffMember published(StaffMember member) {
        Set<ClinicSnapshot.StaffRole> roles = member.roles().stream()
                .map(role -> switch (role) {
                    case CLINICIAN -> ClinicSnapshot.StaffRole.CLINICIAN;
                    case CLINIC_ADMIN -> ClinicSnapshot.StaffRole.CLINIC_ADMIN;
                })
                .collect(Collectors.toSet());
        return new ClinicSnapshot.StaffMember(
                member.id(),
                member.subject(),
                member.name(),
                member.email(),
                member.emailVerified(),
                member.language(),
                roles);
    }
}

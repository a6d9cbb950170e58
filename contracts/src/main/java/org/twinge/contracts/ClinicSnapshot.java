package org.twinge.contracts;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clinic and its staff, as everybody else needs to know them without asking.
 *
 * @param version raised with every change; a lower one is old news
 * @param phone how the clinic is reached in words an athlete can dial
 */
public record ClinicSnapshot(
        UUID clinicId,
        long version,
        String name,
        ZoneId zone,
        @Nullable String phone,
        List<StaffMember> staff) implements TwingeEvent {

    /** @param subject the identity provider's {@code sub} */
    public record StaffMember(
            UUID staffId,
            String subject,
            String name,
            String email,
            boolean emailVerified,
            String language,
            Set<StaffRole> roles) {
        public StaffMember {
            Require.present(staffId, "staff.staffId");
            Require.text(subject, "staff.subject");
            Require.text(name, "staff.name");
            Require.text(email, "staff.email");
            Require.text(language, "staff.language");
            roles = Require.sorted(roles);
            Require.that(!roles.isEmpty(), "staff.roles is empty");
        }
    }

    public enum StaffRole {
        CLINICIAN,
        CLINIC_ADMIN
    }

    public ClinicSnapshot {
        Require.present(clinicId, "clinicId");
        Require.that(version >= 1, "version is below 1");
        Require.text(name, "name");
        Require.present(zone, "zone");
        Require.optionalText(phone, "phone");
        staff = staff == null ? List.of() : List.copyOf(staff);
    }

    @Override
    public UUID key() {
        return clinicId;
    }
}

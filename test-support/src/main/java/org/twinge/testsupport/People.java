package org.twinge.testsupport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.ClinicSnapshot;

/** People to test with. The subject of a person is their id as text, so a token is {@code Tokens.of(id.toString(), role)}. */
public final class People {
    private People() {}

    /** An adult runner in Berlin with a verified address, under the consent of these clinics. */
    public static AthleteSnapshot athlete(UUID id, UUID... clinics) {
        return athlete(id, 1, true, "en", clinics);
    }

    public static AthleteSnapshot athlete(
            UUID id, long version, boolean emailVerified, String language, UUID... clinics) {
        var profile = new AthleteSnapshot.Profile(
                "Robin Runner",
                LocalDate.of(1990, 4, 2),
                AthleteSnapshot.Sex.FEMALE,
                ZoneId.of("Europe/Berlin"),
                language,
                "DE",
                id + "@athletes.test",
                emailVerified);
        List<AthleteSnapshot.Consent> consents = Stream.of(clinics)
                .map(clinic -> new AthleteSnapshot.Consent(clinic, Instant.parse("2026-01-01T00:00:00Z")))
                .toList();
        return new AthleteSnapshot(id, version, AthleteSnapshot.State.ACTIVE, id.toString(), profile, consents);
    }

    /** A clinic with these members of staff, all clinicians. */
    public static ClinicSnapshot clinic(UUID id, UUID... staff) {
        return clinic(id, 1, null, staff);
    }

    public static ClinicSnapshot clinic(
            UUID id, long version, ClinicSnapshot.@Nullable Escalation escalation, UUID... staff) {
        List<ClinicSnapshot.StaffMember> members = Stream.of(staff)
                .map(member -> new ClinicSnapshot.StaffMember(
                        member,
                        member.toString(),
                        "Dr Sam Staff",
                        member + "@staff.test",
                        true,
                        "en",
                        Set.of(ClinicSnapshot.StaffRole.CLINICIAN)))
                .toList();
        return new ClinicSnapshot(
                id,
                version,
                "Test Clinic",
                ZoneId.of("Europe/Berlin"),
                "+49 30 1234567",
                members,
                escalation,
                List.of());
    }
}

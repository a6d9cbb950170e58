package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.StaffMember;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;

/** Tells every service what a clinic is and who works there. */
@ApplicationScoped
class ClinicNews {
    private final Outbox outbox;

    ClinicNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(Clinic clinic, Instant now) {
        outbox.publish(
                Ids.v5("clinic-snapshot", clinic.id(), clinic.version()),
                now,
                new ClinicSnapshot(
                        clinic.id(),
                        clinic.version(),
                        clinic.description().name(),
                        clinic.description().zone(),
                        clinic.description().phone(),
                        clinic.staff().stream().map(ClinicNews::published).toList(),
                        published(clinic.description().escalation()),
                        clinic.description().metricAlerts().stream()
                                .map(asked -> new ClinicSnapshot.MetricAlert(
                                        asked.metric().key(),
                                        asked.threshold(),
                                        asked.coverage(),
                                        asked.cooldownDays()))
                                .toList()));
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

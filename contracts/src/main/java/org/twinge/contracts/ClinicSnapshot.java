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
 * @param escalation null where the clinic has not said: then all of its staff are told at once
 * @param metricAlerts metrics of training load that the clinic asked to hear about; none unless it says so
 */
public record ClinicSnapshot(
        UUID clinicId,
        long version,
        String name,
        ZoneId zone,
        @Nullable String phone,
        List<StaffMember> staff,
        @Nullable Escalation escalation,
        List<MetricAlert> metricAlerts)
        implements TwingeEvent {

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

    /**
     * Whom to tell, one after another, while nobody has acknowledged an emergency or same-day alert. After the last step
     * everybody is told, once more.
     *
     * @param steps the members of staff of each step by their ids; those of the first are told at once
     * @param emergencyWaitMinutes from one step to the next, 1 to 60
     * @param sameDayWaitMinutes from one step to the next, 5 to 480
     */
    public record Escalation(List<Set<UUID>> steps, int emergencyWaitMinutes, int sameDayWaitMinutes) {
        public Escalation {
            steps = steps == null
                    ? List.of()
                    : steps.stream().map(Require::sorted).toList();
            Require.that(steps.stream().noneMatch(Set::isEmpty), "escalation.steps has an empty step");
            Require.that(
                    emergencyWaitMinutes >= 1 && emergencyWaitMinutes <= 60,
                    "escalation.emergencyWaitMinutes is not within 1 to 60");
            Require.that(
                    sameDayWaitMinutes >= 5 && sameDayWaitMinutes <= 480,
                    "escalation.sameDayWaitMinutes is not within 5 to 480");
        }
    }

    /**
     * A figure that the clinic wants to hear about, though evidence does not support it as a predictor of injury.
     *
     * @param metric its name without a version, such as {@code acwr-ewma}; of one that nobody computes nothing is told
     * @param threshold {@code tsb} is told of below it, every other metric above it
     * @param coverage the share of the last 28 days whose load has to be known, from 0 to 1
     * @param cooldownDays told again only after so many days on which it was not beyond, 1 to 28
     */
    public record MetricAlert(String metric, double threshold, double coverage, int cooldownDays) {
        public MetricAlert {
            Require.text(metric, "metricAlerts.metric");
            Require.that(Double.isFinite(threshold), "metricAlerts.threshold is no number");
            Require.between(0, coverage, 1, "metricAlerts.coverage");
            Require.that(cooldownDays >= 1 && cooldownDays <= 28, "metricAlerts.cooldownDays is not within 1 to 28");
        }
    }

    public ClinicSnapshot {
        Require.present(clinicId, "clinicId");
        Require.that(version >= 1, "version is below 1");
        Require.text(name, "name");
        Require.present(zone, "zone");
        Require.optionalText(phone, "phone");
        staff = staff == null ? List.of() : List.copyOf(staff);
        metricAlerts = metricAlerts == null ? List.of() : List.copyOf(metricAlerts);
    }

    @Override
    public UUID key() {
        return clinicId;
    }
}

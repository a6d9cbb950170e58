package org.twinge.dashboard.model;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A clinic and its staff. A change raises the version; what changes nothing does not. */
public record Clinic(UUID id, long version, Description description, List<StaffMember> staff) {

    /**
     * @param phone in a form an athlete can dial
     * @param escalation null: everybody is told at once
     * @param metricAlerts what the clinic asked to hear about, none unless it says so
     */
    public record Description(
            String name,
            ZoneId zone,
            @Nullable String phone,
            @Nullable Escalation escalation,
            List<MetricAlert> metricAlerts) {}

    /**
     * A metric of training load that the clinic wants to hear about, though evidence does not support it as a predictor.
     *
     * @param coverage the share of the last 28 days whose load has to be known, from 0 to 1
     * @param cooldownDays told again only after so many days on which it was not beyond
     */
    public record MetricAlert(AskedMetric metric, double threshold, double coverage, int cooldownDays) {}

    /**
     * Whom to tell, one after another, while nobody has acknowledged an emergency or same-day alert.
     *
     * @param steps ids of members of staff; those of the first step are told at once
     */
    public record Escalation(List<List<UUID>> steps, int emergencyWaitMinutes, int sameDayWaitMinutes) {}

    public Clinic {
        staff = staff.stream().sorted(Comparator.comparing(StaffMember::id)).toList();
    }

    public boolean isKeptBy(String subject) {
        return member(staff, subject)
                .filter(member -> member.roles().contains(StaffMember.Role.CLINIC_ADMIN))
                .isPresent();
    }

    public Clinic changedTo(Description newDescription, List<StaffMember> newStaff) {
        Clinic changed = new Clinic(id, version + 1, newDescription, newStaff);
        return changed.description.equals(description) && changed.staff.equals(staff) ? this : changed;
    }

    /**
     * Whoever keeps a clinic stays its admin, listed or not: a clinic cannot be left without one. They come first.
     *
     * @param known the staff so far, where an unlisted admin's id and language come from
     * @param freshId for an admin who is new
     */
    public static List<StaffMember> withAdmin(
            Person admin, List<StaffMember> listed, List<StaffMember> known, UUID freshId) {
        StaffMember kept = member(listed, admin.subject())
                .or(() -> member(known, admin.subject())
                        .filter(before -> listed.stream().noneMatch(m -> m.id().equals(before.id())))
                        .map(before -> unlisted(before.id(), admin, before.language())))
                .orElseGet(() -> unlisted(freshId, admin, "en"))
                .asAdmin(admin);
        return Stream.concat(
                        Stream.of(kept),
                        listed.stream().filter(m -> !m.subject().equals(admin.subject())))
                .toList();
    }

    private static StaffMember unlisted(UUID id, Person admin, String language) {
        return new StaffMember(
                id, admin.subject(), admin.name(), admin.email(), admin.emailVerified(), language, Set.of());
    }

    private static Optional<StaffMember> member(List<StaffMember> staff, String subject) {
        return staff.stream().filter(m -> m.subject().equals(subject)).findFirst();
    }
}

package org.twinge.dashboard.clinics;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.Reader;
import org.twinge.dashboard.model.StaffMember;

/**
 * A clinic as an admin writes it.
 *
 * @param zone IANA time zone, such as Europe/Berlin
 * @param phone in a form an athlete can dial; may be left out
 * @param escalation may be left out: then everybody is told at once
 * @param metricAlerts may be left out: then no metric of training load is told of
 */
public record ClinicRequest(
        @Nullable String name,
        @Nullable String zone,
        @Nullable String phone,
        @Nullable List<@Nullable StaffRequest> staff,
        @Nullable EscalationRequest escalation,
        @Nullable List<@Nullable MetricAlertRequest> metricAlerts) {
    private static final int LONGEST_TEXT = 200;
    static final int MOST_STAFF = 500;
    private static final int MOST_STEPS = 10;

    /**
     * @param subject the identity provider's {@code sub}
     * @param roles CLINICIAN, CLINIC_ADMIN or both
     */
    public record StaffRequest(
            @Nullable UUID staffId,
            @Nullable String subject,
            @Nullable String name,
            @Nullable String email,
            boolean emailVerified,
            @Nullable String language,
            @Nullable List<@Nullable String> roles) {
        public static StaffRequest of(StaffMember member) {
            return new StaffRequest(
                    member.id(),
                    member.subject(),
                    member.name(),
                    member.email(),
                    member.emailVerified(),
                    member.language(),
                    new ArrayList<>(member.roles().stream().map(Enum::name).toList()));
        }
    }

    /**
     * @param steps ids of members of staff, at most 10 steps
     * @param emergencyWaitMinutes from one step to the next, 1 to 60
     * @param sameDayWaitMinutes from one step to the next, 5 to 480
     */
    public record EscalationRequest(
            @Nullable List<@Nullable List<@Nullable UUID>> steps,
            @Nullable Integer emergencyWaitMinutes,
            @Nullable Integer sameDayWaitMinutes) {}

    public record Wanted(Clinic.Description description, List<StaffMember> staff) {}

    /** A clinic as it is, to be changed in part. */
    public static ClinicRequest of(Clinic clinic) {
        Clinic.Description description = clinic.description();
        Clinic.Escalation chain = description.escalation();
        return new ClinicRequest(
                description.name(),
                description.zone().getId(),
                description.phone(),
                new ArrayList<>(clinic.staff().stream().map(StaffRequest::of).toList()),
                chain == null
                        ? null
                        : new EscalationRequest(
                                new ArrayList<>(chain.steps()),
                                chain.emergencyWaitMinutes(),
                                chain.sameDayWaitMinutes()),
                new ArrayList<>(description.metricAlerts().stream()
                        .map(MetricAlertRequest::of)
                        .toList()));
    }

    public ClinicRequest withDetails(
            @Nullable String otherName, @Nullable String otherZone, @Nullable String otherPhone) {
        return new ClinicRequest(otherName, otherZone, otherPhone, staff, escalation, metricAlerts);
    }

    public ClinicRequest withStaff(List<@Nullable StaffRequest> other) {
        return new ClinicRequest(name, zone, phone, other, escalation, metricAlerts);
    }

    public ClinicRequest withEscalation(@Nullable EscalationRequest other) {
        return new ClinicRequest(name, zone, phone, staff, other, metricAlerts);
    }

    public ClinicRequest withMetricAlerts(List<@Nullable MetricAlertRequest> other) {
        return new ClinicRequest(name, zone, phone, staff, escalation, other);
    }

    /** @throws org.twinge.dashboard.model.RefusedException with everything that is wrong */
    public Wanted read() {
        Reader reader = new Reader();
        String named = reader.text("name", name, LONGEST_TEXT);
        ZoneId inZone = reader.zone("zone", zone);
        @Nullable String dialled = reader.optionalText("phone", phone, LONGEST_TEXT);
        List<StaffMember> members = staff == null ? List.of() : members(reader, staff);
        var description = new Clinic.Description(
                named,
                inZone,
                dialled,
                escalation == null ? null : escalation(reader, escalation, members),
                MetricAlertRequest.read(reader, metricAlerts));
        reader.finish();
        return new Wanted(description, members);
    }

    private static Clinic.Escalation escalation(Reader reader, EscalationRequest request, List<StaffMember> members) {
        Set<UUID> known = members.stream().map(StaffMember::id).collect(Collectors.toSet());
        List<List<UUID>> steps = new ArrayList<>();
        for (@Nullable List<@Nullable UUID> asked : request.steps() == null ? List.<List<UUID>>of() : request.steps()) {
            List<UUID> step = asked == null
                    ? List.of()
                    : asked.stream().filter(known::contains).distinct().toList();
            if (asked == null || asked.isEmpty() || step.size() != asked.size()) {
                reader.refuse(
                        "escalation.steps[" + steps.size() + "]",
                        "is empty, or names somebody twice or who is not in staff",
                        "");
            }
            steps.add(step);
        }
        if (steps.size() > MOST_STEPS) {
            reader.refuse("escalation.steps", "has more than " + MOST_STEPS + " steps", "");
        }
        return new Clinic.Escalation(
                steps,
                minutes(reader, "escalation.emergencyWaitMinutes", request.emergencyWaitMinutes(), 1, 60),
                minutes(reader, "escalation.sameDayWaitMinutes", request.sameDayWaitMinutes(), 5, 480));
    }

    private static int minutes(Reader reader, String field, @Nullable Integer asked, int least, int most) {
        return asked == null || asked < least || asked > most
                ? reader.refuse(field, "is not within " + least + " to " + most, least)
                : asked;
    }

    private static List<StaffMember> members(Reader reader, List<@Nullable StaffRequest> staff) {
        if (staff.size() > MOST_STAFF) {
            return reader.refuse("staff", "has more than " + MOST_STAFF + " members", List.of());
        }
        List<StaffMember> members = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < staff.size(); i++) {
            String field = "staff[" + i + "]";
            StaffRequest request = staff.get(i);
            if (request == null || request.staffId() == null) {
                reader.refuse(field + ".staffId", "is missing", "");
            } else {
                StaffMember member = member(reader, field + ".", request, request.staffId());
                if (seen.contains(member.id()) || seen.contains(member.subject())) {
                    reader.refuse(field, "is there twice (staffId or subject)", "");
                }
                seen.add(member.id());
                seen.add(member.subject());
                members.add(member);
            }
        }
        return members;
    }

    private static StaffMember member(Reader reader, String field, StaffRequest request, UUID id) {
        return new StaffMember(
                id,
                reader.text(field + "subject", request.subject(), LONGEST_TEXT),
                reader.text(field + "name", request.name(), LONGEST_TEXT),
                reader.text(field + "email", request.email(), LONGEST_TEXT),
                request.emailVerified(),
                reader.language(field + "language", request.language()),
                roles(reader, field + "roles", request.roles() == null ? List.of() : request.roles()));
    }

    private static Set<StaffMember.Role> roles(Reader reader, String field, List<@Nullable String> names) {
        Set<StaffMember.Role> roles = EnumSet.noneOf(StaffMember.Role.class);
        for (String name : names) {
            StaffMember.Role role = reader.choice(field, name, StaffMember.Role.class);
            if (role != null) {
                roles.add(role);
            }
        }
        return roles.isEmpty() ? reader.refuse(field, "is empty", roles) : roles;
    }
}

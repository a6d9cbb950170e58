package org.twinge.dashboard.practice;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.clinics.ClinicRequest.StaffRequest;
import org.twinge.dashboard.model.AwaitedColleague;
import org.twinge.dashboard.model.Reader;
import org.twinge.dashboard.model.RefusedException;
import org.twinge.dashboard.model.StaffMember;
import org.twinge.dashboard.model.StaffMember.Role;
import org.twinge.messaging.Ids;

/** A colleague as a form says it. Their address is the identity provider's, and no form changes it. */
final class ColleagueForm {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private ColleagueForm() {}

    /** @throws RefusedException with everything that is wrong */
    static AwaitedColleague read(MultivaluedMap<String, String> form) {
        var reader = new Reader();
        String email = reader.text("email", form.getFirst("new-email"), LONGEST_TEXT);
        if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
            reader.refuse("email", "is no address", "");
        }
        Set<Role> roles = roles(form, "new-role");
        if (roles.isEmpty()) {
            reader.refuse("roles", "is empty", "");
        }
        var colleague = new AwaitedColleague(
                Ids.v7(),
                reader.text("name", form.getFirst("new-name"), LONGEST_TEXT),
                email,
                reader.language("language", form.getFirst("new-language")),
                roles);
        reader.finish();
        return colleague;
    }

    /** Its fields are the ones for somebody new. */
    static Trouble trouble(RefusedException refused) {
        return new Trouble(
                refused.reasons().stream()
                        .map(reason -> "new-" + reason.field())
                        .collect(Collectors.toSet()),
                false);
    }

    /** @param reader whoever changes themselves stays an admin */
    static StaffRequest changed(StaffMember member, boolean reader, MultivaluedMap<String, String> form) {
        List<@Nullable String> roles = new ArrayList<>();
        roles(form, "role").forEach(role -> roles.add(role.name()));
        if (reader) {
            roles.add(Role.CLINIC_ADMIN.name()); // a disabled box is not sent
        }
        return new StaffRequest(
                member.id(),
                member.subject(),
                form.containsKey("name") ? form.getFirst("name") : member.name(),
                member.email(),
                member.emailVerified(),
                form.getFirst("language"),
                roles);
    }

    private static Set<Role> roles(MultivaluedMap<String, String> form, String field) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (form.getOrDefault(field, List.of()).contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }
}

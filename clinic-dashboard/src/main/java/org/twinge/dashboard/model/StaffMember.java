package org.twinge.dashboard.model;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Somebody who works at a clinic. */
public record StaffMember(
        UUID id, String subject, String name, String email, boolean emailVerified, String language, Set<Role> roles) {

    public enum Role {
        CLINICIAN,
        CLINIC_ADMIN
    }

    public StaffMember {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    /** The same member as an admin, with name and address as the identity provider knows them. */
    StaffMember asAdmin(Person person) {
        Set<Role> more = new TreeSet<>(roles);
        more.add(Role.CLINIC_ADMIN);
        return new StaffMember(id, subject, person.name(), person.email(), person.emailVerified(), language, more);
    }
}

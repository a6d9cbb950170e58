package org.twinge.dashboard.model;

import java.util.Set;
import java.util.UUID;
import org.twinge.dashboard.model.StaffMember.Role;

/**
 * Somebody who is staff from their first login on, if the identity provider has verified this address.
 *
 * @param id theirs from then on
 */
public record AwaitedColleague(UUID id, String name, String email, String language, Set<Role> roles) {
    public StaffMember arriving(Person person) {
        return new StaffMember(id, person.subject(), name, person.email(), person.emailVerified(), language, roles);
    }
}

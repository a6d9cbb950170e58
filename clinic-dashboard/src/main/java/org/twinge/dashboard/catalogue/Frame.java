package org.twinge.dashboard.catalogue;

import java.util.Set;
import org.twinge.access.Roles;

/**
 * Who reads, as far as the pages differ.
 *
 * @param clinical sees codes, rules and where sources disagree
 */
record Frame(boolean athlete, boolean staff, boolean editor, boolean clinical) {
    static Frame of(Set<String> roles) {
        boolean staff = roles.contains(Roles.CLINICIAN) || roles.contains(Roles.CLINIC_ADMIN);
        boolean editor = roles.contains(Roles.EDITOR);
        return new Frame(roles.contains(Roles.ATHLETE), staff, editor, staff || editor);
    }
}

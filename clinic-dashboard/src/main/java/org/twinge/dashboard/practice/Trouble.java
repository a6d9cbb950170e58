package org.twinge.dashboard.practice;

import java.util.Set;
import java.util.stream.Collectors;
import org.twinge.dashboard.model.RefusedException;

/**
 * Why a form was not taken.
 *
 * @param fields what is wrong with it
 * @param moved whether another admin changed the clinic since the form was opened
 */
record Trouble(Set<String> fields, boolean moved) {
    static final Trouble NONE = new Trouble(Set.of(), false);
    static final Trouble MOVED = new Trouble(Set.of(), true);

    static Trouble of(RefusedException refused) {
        return new Trouble(
                refused.reasons().stream().map(RefusedException.Reason::field).collect(Collectors.toSet()), false);
    }

    boolean present() {
        return moved || !fields.isEmpty();
    }
}

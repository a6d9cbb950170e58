package org.twinge.dashboard.followup;

import java.util.Arrays;
import java.util.Optional;

/** Why an answer was not taken; its name travels in the address. */
public enum Trouble {
    AWAY,
    REFUSED,
    ANSWERED;

    /** What nobody sent means nothing. */
    static Optional<Trouble> named(Optional<String> name) {
        return name.flatMap(wanted -> Arrays.stream(values())
                .filter(trouble -> trouble.name().equals(wanted))
                .findFirst());
    }
}

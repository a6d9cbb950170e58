package org.twinge.dashboard.reports;

import java.util.Arrays;
import java.util.Optional;

/** What the page says when something did not work out; its name travels in the address. */
public enum Trouble {
    AWAY,
    REFUSED,
    NOT_KNOWN,
    GONE,
    WITHDRAWN,
    NOT_TYPED;

    /** What nobody sent means nothing. */
    static Optional<Trouble> named(Optional<String> name) {
        return name.flatMap(wanted -> Arrays.stream(values())
                .filter(trouble -> trouble.name().equals(wanted))
                .findFirst());
    }

    /** What an answer of triage to a report means for its writer. */
    static Trouble of(int status) {
        return switch (status) {
            case 400, 409, 413 -> REFUSED;
            case 404 -> NOT_KNOWN;
            default -> AWAY;
        };
    }
}

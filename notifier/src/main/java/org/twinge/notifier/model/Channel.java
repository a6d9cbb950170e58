package org.twinge.notifier.model;

import java.util.List;

/** How somebody is reached. */
public enum Channel {
    EMAIL,
    /** Web Push, to the browsers where they asked for it. It only says that there is a message. */
    PUSH,
    /** A clinic's own system, which has no wishes but its clinic's. */
    WEBHOOK;

    /** Those that somebody can have wishes about. */
    public static List<Channel> ofPeople() {
        return List.of(EMAIL, PUSH);
    }
}

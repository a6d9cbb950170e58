package org.twinge.notifier.model;

/** How somebody is reached. */
public enum Channel {
    EMAIL,
    /** Web Push, to the browsers where they asked for it. It only says that there is a message. */
    PUSH
}

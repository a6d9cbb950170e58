package org.twinge.notifier.model;

/** How urgent a message is, most urgent first. */
public enum Level {
    EMERGENCY,
    SAME_DAY,
    SOON,
    ROUTINE,
    SELF_CARE,
    NOTICE,
    INFO
}

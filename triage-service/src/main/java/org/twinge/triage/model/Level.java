package org.twinge.triage.model;

/** How soon somebody needs care, most urgent first. */
public enum Level {
    EMERGENCY,
    SAME_DAY,
    SOON,
    ROUTINE,
    SELF_CARE;

    public boolean atLeast(Level other) {
        return compareTo(other) <= 0;
    }

    public Level orMoreUrgent(Level other) {
        return atLeast(other) ? this : other;
    }
}

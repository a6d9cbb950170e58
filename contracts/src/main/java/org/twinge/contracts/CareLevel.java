package org.twinge.contracts;

/** How soon somebody needs care, most urgent first. Names, never bare numbers. */
public enum CareLevel {
    /** Get emergency help now. */
    EMERGENCY,
    /** Be seen by a clinician today. */
    SAME_DAY,
    /** Be seen within 48 hours, no running until then. */
    SOON,
    /** Book a physiotherapist or sports doctor, change the training meanwhile. */
    ROUTINE,
    /** Manage it yourself, with a review date and what would change the answer. */
    SELF_CARE;

    public boolean atLeast(CareLevel other) {
        return compareTo(other) <= 0;
    }
}

package org.twinge.notifier.model;

/** What an alert is about, as people choose what they want to hear of. */
public enum Kind {
    /** How much was run. */
    TRAINING,
    /** What was reported. */
    SYMPTOMS,
    /** The athlete is asked something. */
    QUESTION,
    /** Staff wrote to the athlete. */
    STAFF_MESSAGE;

    /** A question is over, and a message stale, by the time a digest comes. */
    public boolean fitsIntoDigest() {
        return switch (this) {
            case TRAINING, SYMPTOMS -> true;
            case QUESTION, STAFF_MESSAGE -> false;
        };
    }
}

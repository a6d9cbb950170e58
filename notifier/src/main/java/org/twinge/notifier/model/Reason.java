package org.twinge.notifier.model;

/** Why a delivery stands where it stands: the answer to "why did I (not) get this?". */
public enum Reason {
    NEW_ALERT,
    /** An earlier message went out and means something else now. */
    CORRECTION,
    PERSON_UNKNOWN,
    /** An earlier revision is with a sender; whether it gets out decides what to say next. */
    EARLIER_ON_ITS_WAY,
    /** A message of the same meaning went out before. */
    ALREADY_TOLD,
    /** Withdrawn before anything went out. */
    NOTHING_TO_CORRECT,
    NOT_ENTITLED,
    /** A newer revision, or the people behind a clinic, took its place. */
    REPLACED,
    /** The receiver's server refused it for good. */
    REFUSED,
    /** The receiver's server could not be won over in time. */
    GAVE_UP
}

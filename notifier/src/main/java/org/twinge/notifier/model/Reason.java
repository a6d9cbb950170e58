package org.twinge.notifier.model;

/** Why a delivery stands where it stands: the answer to "why did I (not) get this?". */
public enum Reason {
    NEW_ALERT,
    /** An earlier message went out and means something else now. */
    CORRECTION,
    /** Nobody has acknowledged an urgent alert in time, so more people hear of it. */
    NOBODY_ACKNOWLEDGED,
    /** Somebody has acknowledged it before this step of the escalation was out. */
    ACKNOWLEDGED,
    PERSON_UNKNOWN,
    /** An earlier revision is with a sender; whether it gets out decides what to say next. */
    EARLIER_ON_ITS_WAY,
    /** A message of the same meaning went out before. */
    ALREADY_TOLD,
    /** Withdrawn before anything went out. */
    NOTHING_TO_CORRECT,
    NOT_ENTITLED,
    /** Another of the person's channels is tried first. */
    OTHER_CHANNEL_FIRST,
    /** The person was told on another channel. */
    TOLD_ELSEWHERE,
    /** None of the person's browsers takes push messages any more. */
    NO_BROWSER,
    /** A newer revision, or the people behind a clinic, took its place. */
    REPLACED,
    /** The person wants no email but what nobody can switch off. */
    UNSUBSCRIBED,
    /** Gentler than what the person wants to hear of at once. */
    BELOW_MINIMUM,
    /** The person wants to be left alone at this time of day. */
    QUIET_HOURS,
    /** The same rule was told a short while ago. */
    TOLD_OF_LATE,
    /** The person has had as many gentle messages today as they want. */
    ENOUGH_FOR_TODAY,
    /** It is time for it. */
    DIGEST_DUE,
    /** The person wants no digest. */
    NO_DIGEST,
    /** A digest would be empty. */
    NOTHING_TO_TELL,
    /** A mail server refused the person's address for good before. */
    ADDRESS_REFUSED,
    /** The receiver's server refused it for good. */
    REFUSED,
    /** The receiver's server could not be won over in time. */
    GAVE_UP
}

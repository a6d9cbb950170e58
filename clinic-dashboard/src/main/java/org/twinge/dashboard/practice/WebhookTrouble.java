package org.twinge.dashboard.practice;

/** Why nothing came of what somebody wanted with a webhook. */
public enum WebhookTrouble {
    /** The notifier does not answer. */
    AWAY,
    /** It cannot be kept as it is: the address, most likely. */
    REFUSED,
    TOO_MANY,
    /** This deployment keeps no webhooks, or does not know yet that the reader keeps the clinic. */
    NOT_SET_UP
}

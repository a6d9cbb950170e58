package org.twinge.notifier.model;

/** Where a delivery stands. */
public enum DeliveryState {
    /** To be sent as soon as it is due. */
    PENDING,
    /** Not to be sent yet; decided again when it is due or when more is known. */
    HELD,
    /** Not told at once; the next digest tells it. */
    DIGESTED,
    /** A sender has it in hand. */
    LEASED,
    /** The receiver's server accepted it, alone or in a digest. */
    SENT,
    UNDELIVERABLE,
    DROPPED
}

package org.twinge.notifier.model;

/** Where a delivery stands. */
public enum DeliveryState {
    /** To be sent as soon as it is due. */
    PENDING,
    /** Not to be sent yet; decided again when it is due or when more is known. */
    HELD,
    /** A sender has it in hand. */
    LEASED,
    /** The receiver's server accepted it. */
    SENT,
    UNDELIVERABLE,
    DROPPED
}

package org.twinge.contracts;

/** A record that is no event this version can read. The message says why and never quotes the content. */
public final class UnreadableEventException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String reason) {
        super(reason);
    }
}

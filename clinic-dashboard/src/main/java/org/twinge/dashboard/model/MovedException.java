package org.twinge.dashboard.model;

/** Somebody else changed it since it was read. */
public final class MovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MovedException() {
        super("It was changed by somebody else since it was read");
    }
}

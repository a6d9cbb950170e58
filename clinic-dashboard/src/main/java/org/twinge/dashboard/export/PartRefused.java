package org.twinge.dashboard.export;

/** A service did not give its part of an export, so there is none. */
final class PartRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean busy;

    /** @param busy another export of theirs is running there */
    PartRefused(String service, boolean busy, String reason) {
        super(service + ": " + reason);
        this.busy = busy;
    }

    boolean isBusy() {
        return busy;
    }
}

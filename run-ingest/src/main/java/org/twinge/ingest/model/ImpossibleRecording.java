package org.twinge.ingest.model;

/** A recording so wrong that nothing in it can be believed. */
public final class ImpossibleRecording extends RuntimeException {
    private final String reason;

    ImpossibleRecording(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** For the person who sent it. */
    public String reason() {
        return reason;
    }
}

package org.twinge.ingest.decode;

/** A file that holds nothing we can take. */
final class UnreadableFile extends Exception {
    private final String reason;

    UnreadableFile(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** For the person who sent it. */
    String reason() {
        return reason;
    }
}

package org.twinge.ingest.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that holds nothing we can take. */
final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    UnreadableFile(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** For the person who sent it. */
    String reason() {
        return reason;
    }

    /** The one that a parser wrapped in an exception of its own, if there is one. */
    static @Nullable UnreadableFile behind(@Nullable Throwable trouble) {
        Throwable cause = trouble;
        while (cause != null && !(cause instanceof UnreadableFile)) {
            cause = cause.getCause();
        }
        return (UnreadableFile) cause;
    }
}

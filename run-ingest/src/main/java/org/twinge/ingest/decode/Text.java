package org.twinge.ingest.decode;

import org.jspecify.annotations.Nullable;

/** Names of devices, as foreign files spell them. */
final class Text {
    private static final int LONGEST = 100;

    private Text() {}

    /** Printable and of bearable length, or null where nothing is left. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String printable = text.replaceAll("\\p{C}", "").strip();
        return printable.isEmpty() ? null : printable.substring(0, Math.min(LONGEST, printable.length()));
    }
}

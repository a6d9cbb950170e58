package org.twinge.access.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last entry of an export; without it, the export ends too early.
 *
 * @param format of the export as a whole, raised when something in it changes its meaning
 * @param notIncluded what is kept and not exported, each with its reason
 */
public record Manifest(
        String service, int format, Instant exportedAt, List<Entry> files, Map<String, String> notIncluded) {
    public static final String NAME = "manifest.json";
    public static final int FORMAT = 1;

    /**
     * @param rows how many things it lists; null for files that list nothing
     * @param sha256 of the file as it is unpacked, in lower-case hexadecimal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(String name, @Nullable Long rows, long bytes, String sha256) {}
}

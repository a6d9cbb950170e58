package org.twinge.dashboard.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.twinge.access.export.Manifest;

/**
 * The last entry of the whole export.
 *
 * @param complete whether every service's part is in it, whole
 * @param missing of which services something is missing, with what happened
 * @param files all but this one; a file that broke off is in the zip and not listed here
 * @param notIncluded by service, what is kept and not exported, each with its reason
 */
record WholeManifest(
        int format,
        Instant exportedAt,
        boolean complete,
        Map<String, String> missing,
        List<Manifest.Entry> files,
        Map<String, Map<String, String>> notIncluded) {}

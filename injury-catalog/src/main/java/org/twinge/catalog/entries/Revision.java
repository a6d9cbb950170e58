package org.twinge.catalog.entries;

import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.EntryKind;

/**
 * What an entry says or said.
 *
 * @param number 1 for the first, raised with each change of this entry
 * @param fromVersion the catalogue's version that brought it
 * @param document the entry as JSON
 */
public record Revision(
        EntryKind kind,
        String id,
        int number,
        long fromVersion,
        Origin origin,
        @Nullable String author,
        @Nullable String reviewer,
        String document) {

    public enum Origin {
        /** As this release of the service brought it. */
        SHIPPED,
        /** A shipped change joined with a local edit. */
        MERGED,
        /** Written here, reviewed by somebody else. */
        EDITED
    }
}

package org.twinge.catalog.editing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.EntryKind;

/**
 * A change of an entry that somebody works on.
 *
 * @param baseRevision the revision it begins with; 0 for a new entry
 * @param version raised with each change of the draft, its ETag
 * @param reason why the entry should change
 * @param reviewer who decided last
 * @param decision why they decided so
 * @param document the entry as it should be, as JSON; absent where it should go
 */
record Draft(
        UUID id,
        EntryKind kind,
        String entryId,
        int baseRevision,
        State state,
        int version,
        String author,
        String reason,
        @Nullable String reviewer,
        @Nullable String decision,
        @Nullable String document) {
    enum State {
        DRAFT,
        IN_REVIEW,
        PUBLISHED,
        WITHDRAWN
    }
}

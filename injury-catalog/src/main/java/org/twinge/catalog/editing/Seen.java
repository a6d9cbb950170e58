package org.twinge.catalog.editing;

import org.jspecify.annotations.Nullable;

/** Whether somebody decides about what they have read. */
final class Seen {
    private Seen() {}

    /** Refuses who has read another version, and says what changed since. */
    static void current(Draft draft, @Nullable Integer seen, Drafts drafts, DraftCheck check) {
        if (seen == null) {
            throw Problems.preconditionRequired();
        }
        if (seen == draft.version()) {
            return;
        }
        var read = drafts.document(draft.id(), seen)
                .orElseThrow(() -> Problems.badRequest("If-Match: this draft never had a version " + seen));
        throw Problems.changedMeanwhile(
                "The draft is at version " + draft.version() + " by now",
                check.between(read.orElse(null), draft.document()));
    }

    static void open(Draft draft) {
        if (draft.state() == Draft.State.PUBLISHED || draft.state() == Draft.State.WITHDRAWN) {
            throw Problems.conflict("This draft is closed: " + draft.state());
        }
    }
}

package org.twinge.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsWorker;
import org.twinge.access.Caller;

/** Asks for a review, gives a draft back to its author, or drops it. */
@ApplicationScoped
@Transactional
@AsWorker
class MoveDraft {
    private final Drafts drafts;
    private final DraftCheck check;
    private final Caller caller;

    MoveDraft(Drafts drafts, DraftCheck check, Caller caller) {
        this.drafts = drafts;
        this.check = check;
        this.caller = caller;
    }

    /** @param why absent where nobody has to explain */
    public Draft move(UUID id, @Nullable Integer seen, Draft.State to, @Nullable String why) {
        Draft draft = drafts.lock(id).orElseThrow(() -> Problems.noDraft(id));
        Seen.current(draft, seen, drafts, check);
        Seen.open(draft);
        if (to == Draft.State.IN_REVIEW) {
            var reasons = check.check(draft).reasons();
            if (!reasons.isEmpty()) {
                throw Problems.refused(reasons);
            }
            drafts.move(id, to, null, null);
        } else {
            drafts.move(id, to, caller.subject(), why);
        }
        return drafts.find(id).orElseThrow();
    }
}

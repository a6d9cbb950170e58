package org.twinge.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsWorker;
import org.twinge.access.Caller;
import org.twinge.catalog.content.Entry;
import org.twinge.catalog.entries.Announcements;
import org.twinge.catalog.entries.Revision;
import org.twinge.catalog.entries.Revisions;

/** A draft becomes what readers get, by the decision of somebody who has written none of it. */
@ApplicationScoped
@Transactional
@AsWorker
class PublishDraft {
    private final Drafts drafts;
    private final Revisions revisions;
    private final DraftCheck check;
    private final Announcements announcements;
    private final Caller caller;

    PublishDraft(Drafts drafts, Revisions revisions, DraftCheck check, Announcements announcements, Caller caller) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.check = check;
        this.announcements = announcements;
        this.caller = caller;
    }

    public Draft publish(UUID id, @Nullable Integer seen, String why) {
        // First of all: from here on nobody else publishes, so that what is checked is what will be.
        long version = revisions.newVersion(caller.subject(), why);
        Draft draft = drafts.lock(id).orElseThrow(() -> Problems.noDraft(id));
        Seen.current(draft, seen, drafts, check);
        if (draft.state() != Draft.State.IN_REVIEW) {
            throw Problems.conflict("Nobody has asked for a review of this draft: " + draft.state());
        }
        if (drafts.writers(id).contains(caller.subject())) {
            throw Problems.forbidden("Who has written in a draft cannot be its reviewer");
        }
        Optional<Revision> now = revisions.find(draft.kind(), draft.entryId(), (Long) null);
        unchanged(draft, now);
        DraftCheck.Checked checked = check.check(draft);
        if (!checked.reasons().isEmpty()) {
            throw Problems.refused(checked.reasons());
        }
        publish(draft, checked.entry(), now, version);
        drafts.move(id, Draft.State.PUBLISHED, caller.subject(), why);
        return drafts.find(id).orElseThrow();
    }

    private void unchanged(Draft draft, Optional<Revision> now) {
        int number = now.map(Revision::number).orElse(0);
        if (number != draft.baseRevision()) {
            throw Problems.changedMeanwhile(
                    "The entry has changed since this draft was written; write it again",
                    check.between(
                            revisions
                                    .find(draft.kind(), draft.entryId(), draft.baseRevision())
                                    .map(Revision::document)
                                    .orElse(null),
                            now.map(Revision::document).orElse(null)));
        }
    }

    private void publish(Draft draft, Optional<Entry> entry, Optional<Revision> now, long version) {
        if (entry.isPresent()) {
            int revision =
                    revisions.publish(entry.get(), version, Revision.Origin.EDITED, draft.author(), caller.subject());
            announcements.published(entry.get(), revision, version);
        } else {
            revisions.end(draft.kind(), draft.entryId(), version);
            now.ifPresent(last -> announcements.removed(draft.kind(), draft.entryId(), last.number(), version));
        }
    }
}

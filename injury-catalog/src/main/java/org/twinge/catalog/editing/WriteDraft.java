package org.twinge.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsWorker;
import org.twinge.access.Caller;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.entries.Revision;
import org.twinge.catalog.entries.Revisions;

/** Begins a draft, or gives it a new version. An older revision as its content is how an entry is rolled back. */
@ApplicationScoped
@Transactional
@AsWorker
class WriteDraft {
    private final Drafts drafts;
    private final Revisions revisions;
    private final DraftCheck check;
    private final Caller caller;

    WriteDraft(Drafts drafts, Revisions revisions, DraftCheck check, Caller caller) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.check = check;
        this.caller = caller;
    }

    /** What an entry should say. */
    sealed interface Content {
        record Document(String json) implements Content {}

        record OlderRevision(int number) implements Content {}

        record Nothing() implements Content {}
    }

    /** @param seen the version of the draft that the caller has read; absent for a new draft */
    public Draft write(
            UUID id, @Nullable Integer seen, EntryKind kind, String entryId, Content content, String reason) {
        @Nullable String document = document(kind, entryId, content);
        var found = drafts.lock(id);
        if (found.isEmpty()) {
            return begin(id, seen, kind, entryId, document, reason);
        }
        Draft draft = found.get();
        if (draft.kind() != kind || !draft.entryId().equals(entryId)) {
            throw Problems.conflict("This draft is about " + draft.kind().folder() + "/" + draft.entryId());
        }
        Seen.current(draft, seen, drafts, check);
        Seen.open(draft);
        drafts.change(draft, current(kind, entryId), reason, document, caller.subject());
        return drafts.find(id).orElseThrow();
    }

    private Draft begin(
            UUID id, @Nullable Integer seen, EntryKind kind, String entryId, @Nullable String document, String reason) {
        var draft = new Draft(
                id,
                kind,
                entryId,
                current(kind, entryId),
                Draft.State.DRAFT,
                1,
                caller.subject(),
                reason,
                null,
                null,
                document);
        if (seen != null || !drafts.add(draft)) {
            throw Problems.conflict("There is no draft with this id to change, or somebody has just begun it");
        }
        return draft;
    }

    /** A draft always begins with, and is compared with, what its writer could read when it was written. */
    private int current(EntryKind kind, String entryId) {
        return revisions.find(kind, entryId, (Long) null).map(Revision::number).orElse(0);
    }

    private @Nullable String document(EntryKind kind, String entryId, Content content) {
        return switch (content) {
            case Content.Document(String json) -> json;
            case Content.OlderRevision(int number) ->
                revisions
                        .find(kind, entryId, number)
                        .orElseThrow(() -> Problems.badRequest("fromRevision: there is no revision " + number))
                        .document();
            case Content.Nothing() -> null;
        };
    }
}

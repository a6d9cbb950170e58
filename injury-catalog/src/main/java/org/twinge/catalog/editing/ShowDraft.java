package org.twinge.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsWorker;

/** A draft with what it would change. */
@ApplicationScoped
@Transactional
@AsWorker
class ShowDraft {
    private final Drafts drafts;
    private final DraftCheck check;

    ShowDraft(Drafts drafts, DraftCheck check) {
        this.drafts = drafts;
        this.check = check;
    }

    /** @param reasons why it could not be published as it is */
    record Shown(Draft draft, List<ChangeText> changes, List<String> reasons) {}

    public Shown show(UUID id) {
        Draft draft = drafts.find(id).orElseThrow(() -> Problems.noDraft(id));
        return new Shown(
                draft,
                ChangeText.of(check.changes(draft)),
                draft.state() == Draft.State.PUBLISHED
                        ? List.of()
                        : check.check(draft).reasons());
    }
}

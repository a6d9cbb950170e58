package org.twinge.catalog.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.CatalogCheck;
import org.twinge.catalog.content.CatalogFiles;
import org.twinge.catalog.content.Change;
import org.twinge.catalog.content.Entry;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.content.EntryReader;
import org.twinge.catalog.content.Vocabulary;
import org.twinge.catalog.entries.References;
import org.twinge.catalog.entries.Revision;
import org.twinge.catalog.entries.Revisions;

/** What a draft would change, and everything that speaks against publishing it. */
@ApplicationScoped
class DraftCheck {
    private final Revisions revisions;
    private final EntryReader reader;
    private final ObjectMapper json;
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Set<String> rules = CatalogFiles.shippedRules();

    DraftCheck(Revisions revisions, Validator validator, ObjectMapper json) {
        this.revisions = revisions;
        this.reader = new EntryReader(validator);
        this.json = json;
    }

    /**
     * @param entry what would be published; empty where the entry is to go, or where it is refused
     * @param reasons to refuse it
     */
    record Checked(Optional<Entry> entry, List<String> reasons) {}

    Checked check(Draft draft) {
        String document = draft.document();
        return document == null ? removal(draft) : content(draft, document);
    }

    private Checked content(Draft draft, String document) {
        return switch (reader.<Entry>read("document", document, entryType(draft.kind()))) {
            case EntryReader.Outcome.Refused<Entry>(List<String> reasons) -> new Checked(Optional.empty(), reasons);
            case EntryReader.Outcome.Sound<Entry>(Entry entry) -> {
                var reasons = new ArrayList<String>();
                if (!entry.id().equals(draft.entryId())) {
                    reasons.add("id: is not " + draft.entryId() + "; an id lasts for ever");
                }
                var known = new HashSet<String>();
                revisions.now().forEach(revision -> known.add(name(revision.kind(), revision.id())));
                known.add(name(draft.kind(), draft.entryId()));
                reasons.addAll(
                        CatalogCheck.reasons(entry, vocabulary, rules, (kind, id) -> known.contains(name(kind, id))));
                yield new Checked(Optional.of(entry), reasons);
            }
        };
    }

    @SuppressWarnings("unchecked") // every kind's class is a class of entries
    private static Class<Entry> entryType(EntryKind kind) {
        return (Class<Entry>) kind.type();
    }

    private Checked removal(Draft draft) {
        return new Checked(
                Optional.empty(),
                revisions.now().stream()
                        .filter(revision -> References.name(entry(revision), draft.kind(), draft.entryId()))
                        .map(revision -> revision.kind().folder() + "/" + revision.id() + " names it")
                        .toList());
    }

    /** What the draft changes of the revision it begins with. */
    List<Change> changes(Draft draft) {
        return Change.between(
                revisions
                        .find(draft.kind(), draft.entryId(), draft.baseRevision())
                        .map(revision -> read(revision.document()))
                        .orElse(MissingNode.getInstance()),
                tree(draft.document()));
    }

    List<Change> between(@Nullable String before, @Nullable String after) {
        return Change.between(tree(before), tree(after));
    }

    private JsonNode tree(@Nullable String document) {
        return document == null ? MissingNode.getInstance() : read(document);
    }

    private JsonNode read(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored document cannot be read", e);
        }
    }

    private Entry entry(Revision revision) {
        try {
            return json.readValue(revision.document(), revision.kind().type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored entry cannot be read", e);
        }
    }

    private static String name(EntryKind kind, String id) {
        return kind.folder() + "/" + id;
    }
}

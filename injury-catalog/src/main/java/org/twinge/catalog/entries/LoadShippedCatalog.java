package org.twinge.catalog.entries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsWorker;
import org.twinge.catalog.content.Entry;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.content.RefusedContentException;
import org.twinge.catalog.content.ShippedCatalog;
import org.twinge.catalog.content.ThreeWayMerge;

/**
 * Brings a version of the shipped content into the database, once. What was edited here is joined with what is new in
 * the files; where both changed the same, the edit stands and an editor is told.
 */
@ApplicationScoped
@Transactional
@AsWorker
class LoadShippedCatalog {
    private final ContentVersions versions;
    private final Revisions revisions;
    private final ShippedEntries shippedEntries;
    private final Conflicts conflicts;
    private final Announcements announcements;
    private final ObjectMapper json;

    LoadShippedCatalog(
            ContentVersions versions,
            Revisions revisions,
            ShippedEntries shippedEntries,
            Conflicts conflicts,
            Announcements announcements,
            ObjectMapper json) {
        this.versions = versions;
        this.revisions = revisions;
        this.shippedEntries = shippedEntries;
        this.conflicts = conflicts;
        this.announcements = announcements;
        this.json = json;
    }

    /** Gives how many entries are new, changed or gone: none for a version that was loaded before. */
    public int load(ShippedCatalog shipped) {
        String hash = hash(shipped);
        if (versions.remember(shipped.version(), hash)) {
            return publish(shipped);
        }
        if (!versions.isLoaded(shipped.version(), hash)) {
            throw new RefusedContentException(List.of("catalog.json: version: " + shipped.version()
                    + " was loaded with other content; a change needs a new version"));
        }
        return 0;
    }

    private int publish(ShippedCatalog shipped) {
        long version = revisions.newVersion("shipped", "Content " + shipped.version());
        Map<EntryKey, String> before = shippedEntries.documents();
        Map<EntryKey, Revision> now = new HashMap<>();
        revisions.now().forEach(revision -> now.put(new EntryKey(revision.kind(), revision.id()), revision));
        int changed = 0;
        for (Entry entry : shipped.entries()) {
            EntryKey key = new EntryKey(EntryKind.of(entry), entry.id());
            String document = revisions.document(entry);
            String base = before.remove(key);
            Revision current = now.get(key);
            if (current == null || current.document().equals(base)) {
                if (!document.equals(base)) {
                    publish(entry, version, Revision.Origin.SHIPPED, null, null);
                    changed++;
                }
            } else if (!document.equals(base)) {
                changed +=
                        join(entry, base == null ? MissingNode.getInstance() : read(base), current, shipped, version);
            }
            shippedEntries.remember(key, document);
        }
        for (Map.Entry<EntryKey, String> gone : before.entrySet()) {
            changed += remove(gone.getKey(), gone.getValue(), now.get(gone.getKey()), shipped, version);
        }
        return changed;
    }

    private int join(Entry shippedEntry, JsonNode base, Revision local, ShippedCatalog shipped, long version) {
        JsonNode ours = read(local.document());
        var merged = ThreeWayMerge.merge(base, ours, read(revisions.document(shippedEntry)));
        merged.conflicts().forEach(c -> conflicts.add(local.kind(), local.id(), shipped.version(), c));
        if (merged.document().equals(ours)) {
            return 0;
        }
        try {
            Entry entry = json.treeToValue(merged.document(), local.kind().type());
            publish(entry, version, Revision.Origin.MERGED, local.author(), local.reviewer());
            return 1;
        } catch (JsonProcessingException e) {
            // Each side is sound, together they are not: the edit stands as it is.
            conflicts.add(local.kind(), local.id(), shipped.version(), whole(base, ours, merged.document()));
            return 0;
        }
    }

    private void publish(
            Entry entry, long version, Revision.Origin origin, @Nullable String author, @Nullable String reviewer) {
        announcements.published(entry, revisions.publish(entry, version, origin, author, reviewer), version);
    }

    /** What is edited here, or still referred to by an edited entry, stays. */
    private int remove(EntryKey key, String base, @Nullable Revision current, ShippedCatalog shipped, long version) {
        shippedEntries.forget(key);
        if (current == null) {
            return 0;
        }
        boolean edited = !current.document().equals(base);
        if (edited || isReferredTo(key)) {
            conflicts.add(
                    key.kind(),
                    key.id(),
                    shipped.version(),
                    whole(read(base), read(current.document()), MissingNode.getInstance()));
            return 0;
        }
        revisions.end(key.kind(), key.id(), version);
        announcements.removed(key.kind(), key.id(), current.number(), version);
        return 1;
    }

    private boolean isReferredTo(EntryKey key) {
        return revisions.now().stream()
                .map(revision -> entry(revision))
                .anyMatch(entry -> References.name(entry, key.kind(), key.id()));
    }

    private Entry entry(Revision revision) {
        try {
            return json.readValue(revision.document(), revision.kind().type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored entry cannot be read", e);
        }
    }

    private static ThreeWayMerge.Conflict whole(JsonNode base, JsonNode local, JsonNode shipped) {
        return new ThreeWayMerge.Conflict("", base, local, shipped);
    }

    private JsonNode read(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored entry cannot be read", e);
        }
    }

    private String hash(ShippedCatalog shipped) {
        try {
            return Sha256.hex(json.writeValueAsString(shipped));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The catalogue cannot be written", e);
        }
    }
}

package org.twinge.catalog.entries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.catalog.content.Entry;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.content.Fact;

/** One entry with the sources and disagreements that it names, or the ids that come nearest. */
@ApplicationScoped
@Transactional
@AsCaller
class ShowEntry {
    private final Revisions revisions;
    private final EntrySearch search;
    private final ObjectMapper json;

    ShowEntry(Revisions revisions, EntrySearch search, ObjectMapper json) {
        this.revisions = revisions;
        this.search = search;
        this.json = json;
    }

    sealed interface Outcome {
        /** @param document JSON as it goes out */
        record Found(String document) implements Outcome {}

        record Unknown(List<String> nearest) implements Outcome {}

        /** @param newest the newest version there is */
        record NoSuchVersion(long newest) implements Outcome {}
    }

    /** @param version of the catalogue, absent for now */
    public Outcome show(EntryKind kind, String id, @Nullable Long version) {
        if (version != null && !revisions.isVersion(version)) {
            return new Outcome.NoSuchVersion(revisions.newest().orElse(0L));
        }
        return revisions
                .find(kind, id, version)
                .<Outcome>map(revision -> new Outcome.Found(whole(revision, version)))
                .orElseGet(() -> new Outcome.Unknown(search.nearest(kind, id)));
    }

    private String whole(Revision revision, @Nullable Long version) {
        try {
            Entry entry = json.readValue(revision.document(), revision.kind().type());
            ObjectNode whole = json.createObjectNode();
            whole.put("revision", revision.number());
            whole.put("fromVersion", revision.fromVersion());
            whole.put("origin", revision.origin().name().toLowerCase(Locale.ROOT));
            whole.set(revision.kind().singular(), json.readTree(revision.document()));
            List<JsonNode> disagreements = named(
                    EntryKind.DISAGREEMENT,
                    entry.references()
                            .filter(reference -> reference.kind() == EntryKind.DISAGREEMENT)
                            .map(Entry.Reference::id)
                            .toList(),
                    version);
            var sources = new TreeSet<String>();
            entry.facts().map(Fact::sources).forEach(sources::addAll);
            for (JsonNode disagreement : disagreements) {
                disagreement.findValues("sources").forEach(ids -> ids.forEach(source -> sources.add(source.asText())));
            }
            whole.putArray("sources").addAll(named(EntryKind.SOURCE, List.copyOf(sources), version));
            whole.putArray("disagreements").addAll(disagreements);
            return json.writeValueAsString(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored entry cannot be read", e);
        }
    }

    private List<JsonNode> named(EntryKind kind, List<String> ids, @Nullable Long version)
            throws JsonProcessingException {
        var found = new ArrayList<JsonNode>();
        for (String id : ids) {
            var revision = revisions.find(kind, id, version);
            if (revision.isPresent()) {
                found.add(json.readTree(revision.get().document()));
            }
        }
        return found;
    }
}

package org.twinge.catalog.entries;

import org.twinge.catalog.content.Entry;
import org.twinge.catalog.content.EntryKind;

/** Who names whom. */
public final class References {
    private References() {}

    /** Whether the entry names the one of this kind and id, as a reference or as a source. */
    public static boolean name(Entry entry, EntryKind kind, String id) {
        return entry.references()
                        .anyMatch(reference ->
                                reference.kind() == kind && reference.id().equals(id))
                || (kind == EntryKind.SOURCE
                        && entry.facts().anyMatch(fact -> fact.sources().contains(id)));
    }
}

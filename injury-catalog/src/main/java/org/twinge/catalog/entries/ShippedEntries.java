package org.twinge.catalog.entries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.twinge.catalog.content.EntryKind;
import org.twinge.messaging.Database;

/** What the shipped files said when they were loaded last. */
@ApplicationScoped
class ShippedEntries {
    private final Database database;

    ShippedEntries(Database database) {
        this.database = database;
    }

    Map<EntryKey, String> documents() {
        var documents = new HashMap<EntryKey, String>();
        database.read(
                "select kind, entry_id, document from shipped_entry",
                row -> documents.put(
                        new EntryKey(EntryKind.valueOf(row.getString(1)), row.getString(2)), row.getString(3)));
        return documents;
    }

    void remember(EntryKey key, String document) {
        database.write("""
                insert into shipped_entry (kind, entry_id, document) values (?, ?, ?)
                on conflict (kind, entry_id) do update set document = excluded.document
                """, key.kind().name(), key.id(), document);
    }

    void forget(EntryKey key) {
        database.write(
                "delete from shipped_entry where kind = ? and entry_id = ?",
                key.kind().name(),
                key.id());
    }
}

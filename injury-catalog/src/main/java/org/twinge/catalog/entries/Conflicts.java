package org.twinge.catalog.entries;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.content.ThreeWayMerge;
import org.twinge.messaging.Database;
import org.twinge.messaging.Ids;

/** Where new shipped content and local edits disagreed, until an editor has dealt with it. */
@ApplicationScoped
public class Conflicts {
    private final Database database;
    private final Clock clock;

    Conflicts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param contentVersion the shipped version that disagreed
     * @param path within the entry; empty for the whole of it
     * @param base what had been shipped before, as JSON, absent where there was nothing; so for the others
     */
    public record Conflict(
            UUID id,
            EntryKind kind,
            String entryId,
            String contentVersion,
            String path,
            @Nullable String base,
            @Nullable String local,
            @Nullable String shipped,
            Instant foundAt) {}

    void add(EntryKind kind, String id, String contentVersion, ThreeWayMerge.Conflict conflict) {
        database.write(
                """
                insert into merge_conflict
                  (conflict_id, kind, entry_id, content_version, path, base, local, shipped, found_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.v7(),
                kind.name(),
                id,
                contentVersion,
                conflict.path(),
                text(conflict.base()),
                text(conflict.local()),
                text(conflict.shipped()),
                clock.instant());
    }

    public List<Conflict> all() {
        return database.read(
                """
                select conflict_id, kind, entry_id, content_version, path, base, local, shipped, found_at
                from merge_conflict order by conflict_id
                """,
                row -> new Conflict(
                        row.getObject(1, UUID.class),
                        EntryKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, OffsetDateTime.class).toInstant()));
    }

    public boolean remove(UUID id) {
        return database.write("delete from merge_conflict where conflict_id = ?", id) == 1;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() ? null : node.toString();
    }
}

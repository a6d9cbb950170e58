package org.twinge.catalog.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsWorker;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.entries.Revision;
import org.twinge.messaging.Database;

/** Who changed an entry, when, why and how. */
@ApplicationScoped
@Transactional
@AsWorker
class ShowHistory {
    private final Database database;
    private final DraftCheck check;

    ShowHistory(Database database, DraftCheck check) {
        this.database = database;
        this.check = check;
    }

    /**
     * @param fromVersion the catalogue's version that brought it
     * @param toVersion the one that ended it; absent for what holds now
     * @param changes of the revision before; none for the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Chapter(
            int revision,
            long fromVersion,
            @Nullable Long toVersion,
            Revision.Origin origin,
            @Nullable String author,
            @Nullable String reviewer,
            Instant publishedAt,
            String reason,
            List<ChangeText> changes) {}

    private record Row(Chapter chapter, String document) {}

    /** The newest first. */
    public List<Chapter> show(EntryKind kind, String id) {
        List<Row> rows = database.read(
                """
                select revision, from_version, to_version, origin, author, reviewer, published_at, reason, document
                from entry_revision join catalog_version on version = from_version
                where kind = ? and entry_id = ? order by revision
                """,
                row -> new Row(
                        new Chapter(
                                row.getInt(1),
                                row.getLong(2),
                                row.getObject(3, Long.class),
                                Revision.Origin.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                                row.getString(5),
                                row.getString(6),
                                row.getObject(7, OffsetDateTime.class).toInstant(),
                                row.getString(8),
                                List.of()),
                        row.getString(9)),
                kind.name(),
                id);
        var chapters = new ArrayList<Chapter>();
        for (int i = 0; i < rows.size(); i++) {
            Chapter c = rows.get(i).chapter();
            String before = i == 0 ? null : rows.get(i - 1).document();
            chapters.addFirst(new Chapter(
                    c.revision(),
                    c.fromVersion(),
                    c.toVersion(),
                    c.origin(),
                    c.author(),
                    c.reviewer(),
                    c.publishedAt(),
                    c.reason(),
                    before == null
                            ? List.of()
                            : ChangeText.of(check.between(before, rows.get(i).document()))));
        }
        return chapters;
    }
}

package org.twinge.catalog.entries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.Entry;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.content.Injury;
import org.twinge.messaging.Database;

/** Every revision of every entry, and the versions of the catalogue that brought them. */
@ApplicationScoped
public class Revisions {
    private static final String COLUMNS = "kind, entry_id, revision, from_version, origin, author, reviewer, document";

    private final Database database;
    private final Clock clock;
    private final ObjectMapper json;

    Revisions(Database database, Clock clock, ObjectMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** The next version of the catalogue. Whoever asks next waits until this transaction has ended. */
    public long newVersion(String by, String reason) {
        database.read("select only_one from catalog_lock for update", row -> row.getBoolean(1));
        return database.read("""
                        insert into catalog_version (version, published_at, published_by, reason)
                        select coalesce(max(version), 0) + 1, ?, ?, ? from catalog_version returning version
                        """, row -> row.getLong(1), clock.instant(), by, reason)
                .getFirst();
    }

    /** The newest version, or empty before anything was loaded. */
    public Optional<Long> newest() {
        return database.readOne("select max(version) from catalog_version", row -> row.getLong(1));
    }

    public boolean isVersion(long version) {
        return database.readOne("select 1 from catalog_version where version = ?", row -> 1, version)
                .isPresent();
    }

    /** The entry as it is, or as it was in a version of the catalogue. */
    public Optional<Revision> find(EntryKind kind, String id, @Nullable Long version) {
        return database.readOne(
                "select " + COLUMNS + " from entry_revision where kind = ? and entry_id = ? and " + Versions.HOLDS,
                Revisions::read,
                kind.name(),
                id,
                version,
                version,
                version);
    }

    public Optional<Revision> find(EntryKind kind, String id, int revision) {
        return database.readOne(
                "select " + COLUMNS + " from entry_revision where kind = ? and entry_id = ? and revision = ?",
                Revisions::read,
                kind.name(),
                id,
                revision);
    }

    /** All entries as they are now. */
    public List<Revision> now() {
        return database.read(
                "select " + COLUMNS + " from entry_revision where to_version is null order by kind, entry_id",
                Revisions::read);
    }

    /** Ends what the entry said before, and says this from now on; gives the number of the revision. */
    public int publish(
            Entry entry, long version, Revision.Origin origin, @Nullable String author, @Nullable String reviewer) {
        EntryKind kind = EntryKind.of(entry);
        end(kind, entry.id(), version);
        SearchWords words = SearchWords.of(entry);
        return database.read(
                        """
                        insert into entry_revision (kind, entry_id, revision, from_version, origin, author, reviewer,
                          document, listed, regions, injury_kind, phases, clinicians_only, names, words)
                        select ?, ?, 1 + coalesce(max(revision), 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                          setweight(to_tsvector('english', ?) || to_tsvector('german', ?), 'A')
                          || setweight(to_tsvector('english', ?) || to_tsvector('german', ?), 'B')
                          || setweight(to_tsvector('english', ?) || to_tsvector('german', ?), 'D')
                        from entry_revision where kind = ? and entry_id = ?
                        returning revision
                        """,
                        row -> row.getInt(1),
                        kind.name(),
                        entry.id(),
                        version,
                        origin.name().toLowerCase(Locale.ROOT),
                        author,
                        reviewer,
                        document(entry),
                        listed(entry),
                        words.regions(),
                        words.injuryKind(),
                        words.phases(),
                        words.cliniciansOnly(),
                        words.names(),
                        words.name(),
                        words.name(),
                        words.lay(),
                        words.lay(),
                        words.text(),
                        words.text(),
                        kind.name(),
                        entry.id())
                .getFirst();
    }

    /** The entry says nothing from this version on. */
    public void end(EntryKind kind, String id, long version) {
        database.write(
                "update entry_revision set to_version = ? where kind = ? and entry_id = ? and to_version is null",
                version,
                kind.name(),
                id);
    }

    /** The entry as JSON, the same for the same content. */
    public String document(Entry entry) {
        return written(entry);
    }

    /** What a list says of the entry: all of it, of an injury only what tells it from others. */
    private String listed(Entry entry) {
        return written(entry instanceof Injury injury ? ListedInjury.of(injury) : entry);
    }

    private String written(Object said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry cannot be written", e);
        }
    }

    static Revision read(ResultSet row) throws SQLException {
        return new Revision(
                EntryKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                Revision.Origin.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}

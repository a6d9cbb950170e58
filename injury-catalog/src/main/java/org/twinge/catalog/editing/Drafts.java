package org.twinge.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.EntryKind;
import org.twinge.messaging.Database;

/** The drafts, with every version of each. */
@ApplicationScoped
class Drafts {
    private static final String SELECT = """
            select draft_id, kind, entry_id, base_revision, state, version, author, reason, reviewer, decision, document
            from draft join draft_text using (draft_id, version)
            """;

    private final Database database;
    private final Clock clock;

    Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** False where there is one with this id already. */
    boolean add(Draft draft) {
        boolean added = database.write(
                        """
                        insert into draft (draft_id, kind, entry_id, base_revision, state, version, author, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (draft_id) do nothing
                        """,
                        draft.id(),
                        draft.kind().name(),
                        draft.entryId(),
                        draft.baseRevision(),
                        draft.state().name(),
                        draft.version(),
                        draft.author(),
                        draft.reason())
                == 1;
        if (added) {
            addText(draft.id(), draft.version(), draft.document(), draft.author());
        }
        return added;
    }

    /** A new version; it is a draft again, whatever it was. */
    void change(Draft draft, int baseRevision, String reason, @Nullable String document, String by) {
        database.write(
                "update draft set state = 'DRAFT', version = ?, base_revision = ?, reason = ? where draft_id = ?",
                draft.version() + 1,
                baseRevision,
                reason,
                draft.id());
        addText(draft.id(), draft.version() + 1, document, by);
    }

    void move(UUID id, Draft.State state, @Nullable String reviewer, @Nullable String decision) {
        database.write(
                "update draft set state = ?, reviewer = ?, decision = ? where draft_id = ?",
                state.name(),
                reviewer,
                decision,
                id);
    }

    /** Others who want to change it wait until this transaction has ended. */
    Optional<Draft> lock(UUID id) {
        return database.readOne(SELECT + " where draft_id = ? for update of draft", Drafts::read, id);
    }

    Optional<Draft> find(UUID id) {
        return database.readOne(SELECT + " where draft_id = ?", Drafts::read, id);
    }

    /** Those that are still worked on, the newest first. */
    List<Draft> open() {
        return database.read(
                SELECT + " where state in ('DRAFT', 'IN_REVIEW') order by written_at desc limit 200", Drafts::read);
    }

    /** What the draft said in one of its versions; empty where there is no such version. */
    Optional<Optional<String>> document(UUID id, int version) {
        return database.readOne(
                "select document from draft_text where draft_id = ? and version = ?",
                row -> Optional.ofNullable(row.getString(1)),
                id,
                version);
    }

    /** Everybody who has written in it. */
    List<String> writers(UUID id) {
        return database.read(
                "select distinct written_by from draft_text where draft_id = ?", row -> row.getString(1), id);
    }

    private void addText(UUID id, int version, @Nullable String document, String by) {
        database.write(
                "insert into draft_text (draft_id, version, document, written_by, written_at) values (?, ?, ?, ?, ?)",
                id,
                version,
                document,
                by,
                clock.instant());
    }

    private static Draft read(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject(1, UUID.class),
                EntryKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                Draft.State.valueOf(row.getString(5)),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }
}

package org.twinge.triage.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CaseChanged.Change;
import org.twinge.contracts.CaseChanged.What;
import org.twinge.messaging.Database;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;
import org.twinge.triage.cases.model.Case;

/** Whatever happens to a case: its row, its history and its event, in the caller's transaction. */
@ApplicationScoped
class CaseRecords {
    private static final Set<What> UNDOABLE =
            Set.of(What.ACKNOWLEDGED, What.ASSIGNED, What.SNOOZED, What.RESOLVED, What.REOPENED);

    private final Cases cases;
    private final Session session;
    private final Database database;
    private final Outbox outbox;
    private final ObjectMapper json;

    CaseRecords(Cases cases, Session session, Database database, Outbox outbox, ObjectMapper json) {
        this.cases = cases;
        this.session = session;
        this.database = database;
        this.outbox = outbox;
        this.json = json;
    }

    /** The request that asked for a change, so that asking again changes nothing. */
    record Request(String key, String hash) {}

    CaseChanged read(CaseRow row) {
        return read(row.document);
    }

    /** The case before its last step, while that can be undone. */
    Optional<CaseChanged> before(CaseRow row) {
        return Optional.ofNullable(row.before).map(this::read);
    }

    CaseRow open(Case opened, CaseChanged.Alert alert, Change change) {
        var row = new CaseRow();
        row.caseId = opened.id();
        row.athleteId = opened.athleteId();
        row.openedAt = opened.openedAt();
        CaseChanged document = CaseDocument.of(opened, Map.of(alert.alertId(), alert), change);
        fill(row, opened, document);
        cases.persistAndFlush(row);
        tell(document, opened, null);
        return row;
    }

    CaseChanged change(CaseRow row, Case next, Map<UUID, CaseChanged.Alert> alerts, Change change) {
        return change(row, next, alerts, change, null);
    }

    CaseChanged change(
            CaseRow row, Case next, Map<UUID, CaseChanged.Alert> alerts, Change change, @Nullable Request request) {
        CaseChanged document = CaseDocument.of(next, alerts, change);
        boolean wasResolved = row.state == CaseChanged.State.RESOLVED;
        row.before = UNDOABLE.contains(change.what()) ? row.document : null;
        fill(row, next, document);
        if (wasResolved || row.state == CaseChanged.State.RESOLVED) {
            keepEpisode(row, document.resolution());
        }
        tell(document, next, request);
        return document;
    }

    private void fill(CaseRow row, Case now, CaseChanged document) {
        row.revision = now.revision();
        row.state = document.state();
        row.level = (short) now.level().rank();
        row.priority = (short) now.priority().size();
        row.snoozedUntil = document.snooze() == null ? null : document.snooze().until();
        row.onlyFor = document.onlyFor();
        row.document = text(document);
    }

    private void keepEpisode(CaseRow row, CaseChanged.@Nullable Resolution resolution) {
        database.write("delete from injury_episode where athlete_id = ? and case_id = ?", row.athleteId, row.caseId);
        if (resolution == null || resolution.episode() == null) {
            return;
        }
        CaseChanged.Episode episode = resolution.episode();
        database.write(
                """
                insert into injury_episode (athlete_id, case_id, diagnosis, side, start_day, end_day)
                values (?, ?, ?, ?, ?, ?)
                """,
                row.athleteId,
                row.caseId,
                episode.diagnosis(),
                episode.side() == null ? null : episode.side().name(),
                episode.start(),
                episode.end());
    }

    private void tell(CaseChanged document, Case now, @Nullable Request request) {
        Change change = document.change();
        var entry = new EntryRow();
        entry.athleteId = document.athleteId();
        entry.caseId = document.caseId();
        entry.revision = document.revision();
        entry.at = change.at();
        entry.staffId = change.staffId();
        entry.what = change.what();
        entry.state = document.state();
        entry.level = now.level();
        entry.assignee = document.assignee();
        entry.alertId = change.alertId();
        entry.requestKey = request == null ? null : request.key();
        entry.requestHash = request == null ? null : request.hash();
        session.persist(entry);
        outbox.publish(Ids.v5("case-changed", document.caseId(), document.revision()), change.at(), document);
    }

    /** The history, oldest first. */
    List<EntryRow> history(UUID caseId, int afterRevision) {
        return session.createQuery(
                        "from EntryRow where caseId = :case and revision > :after order by revision", EntryRow.class)
                .setParameter("case", caseId)
                .setParameter("after", afterRevision)
                .getResultList();
    }

    /** What this member of staff asked for under this key before. */
    Optional<EntryRow> earlier(UUID caseId, UUID staffId, String requestKey) {
        return session.createQuery(
                        "from EntryRow where caseId = :case and staffId = :staff and requestKey = :key", EntryRow.class)
                .setParameter("case", caseId)
                .setParameter("staff", staffId)
                .setParameter("key", requestKey)
                .uniqueResultOptional();
    }

    private CaseChanged read(String document) {
        try {
            return json.readValue(document, CaseChanged.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(CaseChanged document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

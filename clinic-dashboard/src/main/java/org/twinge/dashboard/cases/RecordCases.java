package org.twinge.dashboard.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.twinge.access.AsWorker;
import org.twinge.contracts.CaseChanged;
import org.twinge.messaging.Database;

/**
 * Keeps every case by its newest revision, whether the topic tells it or triage answered it to somebody here, so that
 * people see what they did at once. Nothing is kept about the erased.
 */
@ApplicationScoped
@Transactional
@AsWorker
public class RecordCases {
    private final Database database;
    private final ObjectMapper json;

    RecordCases(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public void record(List<CaseChanged> cases) {
        cases.stream() // in key order, so that two batches never lock crosswise
                .sorted(Comparator.comparing(CaseChanged::athleteId))
                .forEach(this::record);
    }

    private void record(CaseChanged now) {
        database.lockShared("events of", now.athleteId()); // no erasure passes between the question and the commit
        database.write(
                """
                insert into care_case as known (athlete_id, case_id, revision, state, level, priority, opened_at, assignee,
                  changed_by, changed_at, only_for, document)
                select ?, ?, ?, ?, ?::alert_level, ?, ?, ?, ?, ?, ?, ? where not is_erased(?)
                on conflict (athlete_id, case_id) do update set revision = excluded.revision, state = excluded.state,
                  level = excluded.level, priority = excluded.priority, assignee = excluded.assignee,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                  only_for = excluded.only_for, document = excluded.document
                where known.revision < excluded.revision
                """,
                now.athleteId(),
                now.caseId(),
                now.revision(),
                now.state().name(),
                now.level().name(),
                now.priority().size(),
                now.openedAt(),
                now.assignee(),
                now.change().staffId(),
                now.change().at(),
                now.onlyFor(),
                text(now),
                now.athleteId());
    }

    private String text(CaseChanged now) {
        try {
            return json.writeValueAsString(now);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.twinge.ingest.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.ingest.model.Corrections;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.messaging.Database;

/** What the sources said about runs, and what their owners put right. */
@ApplicationScoped
class RunRecords {
    private final Database database;
    private final ObjectMapper json;

    RunRecords(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(UUID athleteId, UUID runId, RunRecord record, Instant receivedAt) {
        database.write(
                """
                insert into run_record (id, athlete_id, run_id, source, source_file_id, local_day, started_at, figures,
                  received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                record.id(),
                athleteId,
                runId,
                record.source().name(),
                record.fileId(),
                record.localDay(),
                record.figures().startedAt(),
                text(record.figures()),
                receivedAt);
    }

    /** In the order in which they came. */
    List<RunRecord> of(UUID athleteId, UUID runId) {
        return database.read(
                "select * from run_record where athlete_id = ? and run_id = ? order by received_at, id",
                this::record,
                athleteId,
                runId);
    }

    /** Which runs these records are of, whatever their owners made of them since. */
    List<Recorded> startedAround(UUID athleteId, Instant from, Instant to) {
        return database.read(
                """
                select run_id, figures from run_record where athlete_id = ? and started_at between ? and ?
                order by received_at, id
                """,
                row -> new Recorded(Database.uuid(row, "run_id"), value(row, "figures", RecordedActivity.class)),
                athleteId,
                from,
                to);
    }

    record Recorded(UUID runId, RecordedActivity figures) {}

    /** What its owner is shown of them, in the order in which they came. */
    List<RunSource> sources(UUID athleteId, UUID runId) {
        return database.read(
                """
                select record.*, file.name from run_record as record
                left join source_file as file on file.id = record.source_file_id
                where record.athlete_id = ? and record.run_id = ? order by record.received_at, record.id
                """,
                row -> RunSource.of(record(row), row.getString("name"), Database.instant(row, "received_at")),
                athleteId,
                runId);
    }

    /** The record is of another run from now on, and so is its file. */
    void move(UUID athleteId, RunRecord record, UUID from, UUID to) {
        database.write("update run_record set run_id = ? where athlete_id = ? and id = ?", to, athleteId, record.id());
        if (record.fileId() != null) {
            database.write(
                    "insert into run_source (athlete_id, run_id, source_file_id) values (?, ?, ?)",
                    athleteId,
                    to,
                    record.fileId());
            database.write("""
                    delete from run_source where athlete_id = ? and run_id = ? and source_file_id = ?
                      and not exists (
                        select from run_record as other
                        where other.run_id = run_source.run_id and other.source_file_id = run_source.source_file_id)
                    """, athleteId, from, record.fileId());
        }
    }

    Corrections corrections(UUID athleteId, UUID runId) {
        return database.readOne(
                        "select corrections from run_correction where athlete_id = ? and run_id = ?",
                        row -> value(row, "corrections", Corrections.class),
                        athleteId,
                        runId)
                .orElse(Corrections.NONE);
    }

    void correct(UUID athleteId, UUID runId, Corrections corrections) {
        database.write("""
                insert into run_correction (run_id, athlete_id, corrections) values (?, ?, ?::jsonb)
                on conflict (run_id) do update set corrections = excluded.corrections
                """, runId, athleteId, text(corrections));
    }

    private RunRecord record(ResultSet row) throws SQLException {
        return new RunRecord(
                Database.uuid(row, "id"),
                Source.valueOf(row.getString("source")),
                row.getObject("source_file_id", UUID.class),
                Database.day(row, "local_day"),
                value(row, "figures", RecordedActivity.class));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record cannot be written as JSON", e);
        }
    }

    private <T> T value(ResultSet row, String column, Class<T> type) throws SQLException {
        try {
            return json.readValue(row.getString(column), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column " + column + " holds what nobody writes there", e);
        }
    }
}

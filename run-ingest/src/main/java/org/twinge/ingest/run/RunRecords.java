package org.twinge.ingest.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        Origin origin = record.origin();
        database.write(
                """
                insert into run_record (id, athlete_id, run_id, source, source_file_id, local_day, started_at, figures,
                  received_at, feed, external_id, external_revision, staff_visible)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                """,
                record.id(),
                athleteId,
                runId,
                record.source().name(),
                record.fileId(),
                record.localDay(),
                record.figures().startedAt(),
                text(record.figures()),
                receivedAt,
                origin == null ? null : origin.feed(),
                origin == null ? null : origin.externalId(),
                origin == null ? null : origin.revision(),
                record.staffVisible());
    }

    /** A record as its system tells it now. */
    void replace(UUID athleteId, RunRecord record) {
        database.write(
                """
                update run_record set local_day = ?, started_at = ?, figures = ?::jsonb, external_revision = ?
                where athlete_id = ? and id = ?
                """,
                record.localDay(),
                record.figures().startedAt(),
                text(record.figures()),
                record.origin() == null ? null : record.origin().revision(),
                athleteId,
                record.id());
    }

    void remove(UUID athleteId, UUID recordId) {
        database.write("delete from run_record where athlete_id = ? and id = ?", athleteId, recordId);
    }

    /** Which run a record from another system is of. */
    record External(UUID runId, RunRecord record) {}

    Optional<External> external(UUID athleteId, Source source, String feed, String externalId) {
        return database.readOne(
                "select * from run_record where athlete_id = ? and source = ? and feed = ? and external_id = ?",
                this::external,
                athleteId,
                source.name(),
                feed,
                externalId);
    }

    /** Of what came through a feed some. */
    List<External> external(UUID athleteId, Source source, String feed, int most) {
        return database.read(
                "select * from run_record where athlete_id = ? and source = ? and feed = ? order by id limit ?",
                this::external,
                athleteId,
                source.name(),
                feed,
                most);
    }

    List<External> externalSince(UUID athleteId, Source source, String feed, Instant since) {
        return database.read(
                "select * from run_record where athlete_id = ? and source = ? and feed = ? and started_at >= ?",
                this::external,
                athleteId,
                source.name(),
                feed,
                since);
    }

    /** Its owner deleted it here: its system may send it as often as it likes. */
    void markDeleted(UUID athleteId, Origin origin) {
        database.write("""
                insert into deleted_external_run (athlete_id, source, feed, external_id) values (?, ?, ?, ?)
                on conflict do nothing
                """, athleteId, origin.source().name(), origin.feed(), origin.externalId());
    }

    boolean isDeleted(UUID athleteId, Origin origin) {
        return database.readOne("""
                        select from deleted_external_run
                        where athlete_id = ? and source = ? and feed = ? and external_id = ?
                        """, row -> true, athleteId, origin.source().name(), origin.feed(), origin.externalId())
                .isPresent();
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

    private External external(ResultSet row) throws SQLException {
        return new External(Database.uuid(row, "run_id"), record(row));
    }

    private RunRecord record(ResultSet row) throws SQLException {
        Source source = Source.valueOf(row.getString("source"));
        return new RunRecord(
                Database.uuid(row, "id"),
                source,
                row.getObject("source_file_id", UUID.class),
                origin(row, source),
                Database.day(row, "local_day"),
                value(row, "figures", RecordedActivity.class));
    }

    private static @Nullable Origin origin(ResultSet row, Source source) throws SQLException {
        String externalId = row.getString("external_id");
        return externalId == null
                ? null
                : new Origin(
                        source,
                        row.getString("feed"),
                        externalId,
                        row.getObject("external_revision", Integer.class),
                        row.getBoolean("staff_visible"));
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

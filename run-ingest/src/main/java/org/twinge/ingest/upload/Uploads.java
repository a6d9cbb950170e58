package org.twinge.ingest.upload;

import static org.twinge.messaging.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.decode.Content;
import org.twinge.messaging.Database;

/** The tables of uploads. Contents are written and read in pieces, never as a whole. */
@ApplicationScoped
class Uploads {
    private static final int CHUNK_BYTES = 1 << 20;

    /** @param attempts how often it was taken in hand since something of it was last worked off */
    record Leased(UUID uploadId, UUID athleteId, int attempts) {}

    record Known(UUID uploadId, String contentHash) {}

    private final Database database;

    Uploads(Database database) {
        this.database = database;
    }

    Optional<Known> withKey(UUID athleteId, String key) {
        return database.readOne(
                "select id, content_hash from upload where athlete_id = ? and idempotency_key = ?",
                row -> new Known(Database.uuid(row, "id"), row.getString("content_hash")),
                athleteId,
                key);
    }

    void add(UUID id, UUID athleteId, @Nullable String key, String contentHash, Instant receivedAt) {
        database.write(
                "insert into upload (id, athlete_id, idempotency_key, content_hash, received_at) values (?, ?, ?, ?, ?)",
                id,
                athleteId,
                key,
                contentHash,
                receivedAt);
    }

    void addPart(UUID id, UUID athleteId, int part, String name, Content content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(CHUNK_BYTES);
            int chunk = 0;
            do {
                database.write("""
                        insert into upload_chunk (upload_id, athlete_id, part, chunk, name, content)
                        values (?, ?, ?, ?, ?, ?)
                        """, id, athleteId, part, chunk++, name, bytes);
                bytes = in.readNBytes(CHUNK_BYTES);
            } while (bytes.length > 0);
        }
    }

    /** The names of its parts, in their order. */
    List<String> parts(UUID id) {
        return database.read(
                "select name from upload_chunk where upload_id = ? and chunk = 0 order by part",
                row -> row.getString("name"),
                id);
    }

    /** Whether there was such a chunk. */
    boolean copy(UUID id, int part, int chunk, OutputStream out) {
        Optional<byte[]> content = database.readOne(
                "select content from upload_chunk where upload_id = ? and part = ? and chunk = ?",
                row -> row.getBytes("content"),
                id,
                part,
                chunk);
        content.ifPresent(bytes -> write(out, bytes));
        return content.isPresent();
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The upload that waits longest and that nobody has in hand. One of each athlete at a time. */
    Optional<Leased> lease(UUID owner, Instant now, Duration time) {
        return database.readOne(
                """
                update upload set lease_owner = ?, lease_until = ?, attempts = attempts + 1
                where id = (
                  select id from upload
                  where finished_at is null and (lease_until is null or lease_until < ?)
                    and not exists (
                      select from upload as other
                      where other.athlete_id = upload.athlete_id and other.finished_at is null
                        and (other.received_at, other.id) < (upload.received_at, upload.id))
                  order by received_at limit 1 for update skip locked)
                returning id, athlete_id, attempts
                """,
                row -> new Leased(Database.uuid(row, "id"), Database.uuid(row, "athlete_id"), row.getInt("attempts")),
                owner,
                now.plus(time),
                now);
    }

    /** Whether it is still ours; then for so long again. */
    boolean extend(UUID id, UUID owner, Instant now, Duration time) {
        return database.write("""
                        update upload set lease_until = ?, attempts = 0
                        where id = ? and lease_owner = ? and finished_at is null
                        """, now.plus(time), id, owner) == 1;
    }

    /** What keeps it from being worked off may be over soon. */
    void release(UUID id, UUID owner, Instant until) {
        database.write("update upload set lease_until = ? where id = ? and lease_owner = ?", until, id, owner);
    }

    void count(UUID id, int files) {
        database.write("update upload set files = ? where id = ?", files, id);
    }

    int done(UUID id) {
        return database.readOne(
                        "select count(*)::int as done from upload_file where upload_id = ?",
                        row -> row.getInt("done"),
                        id)
                .orElse(0);
    }

    void settle(UUID id, UUID athleteId, List<Upload.File> files) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Upload.File file : files) {
            rows.add(new @Nullable Object[] {
                id,
                athleteId,
                file.place(),
                file.name(),
                file.outcome().name(),
                file.reason(),
                column(file.runIds(), run -> run, UUID[]::new)
            });
        }
        database.writeAll("""
                insert into upload_file (upload_id, athlete_id, place, name, outcome, reason, run_ids)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    void finish(UUID id, Instant now) {
        database.write(
                "update upload set finished_at = ?, lease_owner = null, lease_until = null where id = ?", now, id);
        database.write("delete from upload_chunk where upload_id = ?", id);
    }

    void forgetBefore(Instant time) {
        database.write("delete from upload where finished_at < ?", time);
    }

    /** @param from the place of the first file to be told */
    Optional<Upload> find(UUID athleteId, UUID id, int from) {
        List<Upload.File> files = database.read(
                "select * from upload_file where athlete_id = ? and upload_id = ? and place >= ? order by place",
                Uploads::file,
                athleteId,
                id,
                from);
        return database.readOne("""
                select upload.*, tally.* from upload cross join lateral (
                  select count(*)::int as done,
                    (count(*) filter (where outcome = 'ACCEPTED'))::int as accepted,
                    (count(*) filter (where outcome = 'DUPLICATE'))::int as duplicate,
                    (count(*) filter (where outcome = 'REJECTED'))::int as rejected
                  from upload_file where upload_id = upload.id) as tally
                where athlete_id = ? and id = ?
                """, row -> upload(row, files), athleteId, id);
    }

    private static Upload upload(ResultSet row, List<Upload.File> files) throws SQLException {
        int done = row.getInt("done");
        boolean finished = row.getObject("finished_at") != null;
        boolean started = row.getObject("files") != null;
        return new Upload(
                Database.uuid(row, "id"),
                finished ? Upload.State.DONE : started ? Upload.State.WORKING : Upload.State.WAITING,
                Database.instant(row, "received_at"),
                row.getObject("files", Integer.class),
                done,
                row.getInt("accepted"),
                row.getInt("duplicate"),
                row.getInt("rejected"),
                files);
    }

    private static Upload.File file(ResultSet row) throws SQLException {
        return new Upload.File(
                row.getInt("place"),
                row.getString("name"),
                Upload.Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                Database.uuids(row, "run_ids"));
    }
}

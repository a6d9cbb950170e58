package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.twinge.ingest.decode.Content;

/** What athletes sent, and which runs came of it. Contents are written and kept, never loaded on the way. */
@ApplicationScoped
class SourceFiles {
    private final Session database;

    SourceFiles(Session database) {
        this.database = database;
    }

    List<UUID> runsOf(UUID athleteId, String sha256) {
        return database.createNativeQuery("""
                        select link.run_id from source_file file join run_source link on link.source_file_id = file.id
                        join run on run.id = link.run_id
                        where file.athlete_id = :athlete and file.sha256 = :sha256 order by run.started_at, run.id
                        """, UUID.class)
                .setParameter("athlete", athleteId)
                .setParameter("sha256", sha256)
                .getResultList();
    }

    void add(UUID id, UUID athleteId, Sha256.Sum sum, String name, Content content, Instant receivedAt) {
        database.doWork(connection -> {
            try (InputStream in = content.open();
                    var insert = connection.prepareStatement("""
                            insert into source_file (id, athlete_id, sha256, name, received_at, content)
                            values (?, ?, ?, ?, ?, ?)
                            """)) {
                insert.setObject(1, id);
                insert.setObject(2, athleteId);
                insert.setString(3, sum.hex());
                insert.setString(4, name);
                insert.setObject(5, receivedAt.atOffset(ZoneOffset.UTC));
                insert.setBinaryStream(6, in, sum.bytes());
                insert.executeUpdate();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void link(UUID athleteId, UUID sourceFileId, UUID runId) {
        database.createNativeMutationQuery(
                        "insert into run_source (athlete_id, run_id, source_file_id) values (:athlete, :run, :file)")
                .setParameter("athlete", athleteId)
                .setParameter("run", runId)
                .setParameter("file", sourceFileId)
                .executeUpdate();
    }

    /** Deletes the files of which no run is left. */
    void forgetUnused(UUID athleteId) {
        database.createNativeMutationQuery("""
                        delete from source_file file where athlete_id = :athlete and not exists (
                          select from run_source link
                          where link.athlete_id = file.athlete_id and link.source_file_id = file.id)
                        """)
                .setParameter("athlete", athleteId)
                .executeUpdate();
    }
}

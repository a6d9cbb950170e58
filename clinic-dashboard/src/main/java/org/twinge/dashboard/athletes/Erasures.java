package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.dashboard.model.Erasure;
import org.twinge.messaging.Database;

/** Who was erased, as ids only, and which services have answered. */
@ApplicationScoped
class Erasures {
    private final Database database;

    Erasures(Database database) {
        this.database = database;
    }

    void request(UUID athleteId, Instant now) {
        database.write("insert into erasure (athlete_id, requested_at) values (?, ?)", athleteId, now);
    }

    void answer(ErasureCompleted completed) {
        database.write("""
                insert into erasure_answer (athlete_id, service, rows, completed_at) values (?, ?, ?, ?)
                on conflict do nothing
                """, completed.athleteId(), completed.service(), completed.rows(), completed.completedAt());
    }

    Optional<Erasure> find(UUID athleteId) {
        return database
                .read(
                        "select requested_at from erasure where athlete_id = ?",
                        row -> Database.instant(row, "requested_at"),
                        athleteId)
                .stream()
                .findFirst()
                .map(requestedAt -> new Erasure(athleteId, requestedAt, answers(athleteId)));
    }

    private List<Erasure.Answer> answers(UUID athleteId) {
        return database.read(
                "select * from erasure_answer where athlete_id = ? order by service",
                row -> new Erasure.Answer(
                        row.getString("service"), row.getLong("rows"), Database.instant(row, "completed_at")),
                athleteId);
    }

    /** Everything this service holds about the athlete, except the bare id of the erasure. */
    long deleteEverythingAbout(UUID athleteId) {
        long rows = 0;
        for (String table : tablesAboutAthletes()) {
            rows += database.write("delete from " + table + " where athlete_id = ?", athleteId);
        }
        rows += database.write("delete from parked_record where key = ?", athleteId.toString());
        rows += database.write("delete from outbox where key = ?", athleteId.toString());
        return rows;
    }

    /** Asked of the database itself, so that a table somebody adds cannot be forgotten. */
    private List<String> tablesAboutAthletes() {
        return database.read("""
                select c.oid::regclass::text as name from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'athlete_id' and not a.attisdropped
                where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
                  and c.relname not in ('erasure', 'erasure_answer')
                order by c.relname = 'athlete', 1
                """, row -> row.getString("name"));
    }
}

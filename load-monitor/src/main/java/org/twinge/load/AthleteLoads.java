package org.twinge.load;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The athletes with runs here, and the lock on all that is theirs. */
@ApplicationScoped
class AthleteLoads {
    private static final int AT_ONCE = 200;

    private final Database database;

    AthleteLoads(Database database) {
        this.database = database;
    }

    private record AthleteLoad(UUID athleteId, Optional<LocalDate> birthDate) {}

    /** Locks the athletes in key order, new ones included, and gives their birth dates. Erased ones are left out. */
    Map<UUID, Optional<LocalDate>> lock(Collection<UUID> athletes) {
        Object ids = athletes.stream().distinct().toArray(UUID[]::new);
        // an erasure takes this row, too, so that one of us waits for the other
        database.read(
                "select athlete_id from access_athlete where athlete_id = any (?) order by athlete_id for share",
                row -> Database.uuid(row, "athlete_id"),
                ids);
        database.write("""
                insert into athlete_load (athlete_id)
                select id from unnest(?) id where not is_erased(id) order by id
                on conflict do nothing
                """, ids);
        return birthDates(database.read("""
                select athlete_id, birth_date from athlete_load
                where athlete_id = any (?) and not is_erased(athlete_id) order by athlete_id for update
                """, AthleteLoads::load, ids));
    }

    /** The same for some athletes with alerts that are due and that nobody else works on. */
    Map<UUID, Optional<LocalDate>> lockDue(Instant now) {
        return birthDates(database.read("""
                select athlete_id, birth_date from athlete_load
                where exists (
                  select from alert
                  where alert.athlete_id = athlete_load.athlete_id and state = 'PENDING' and due_at <= ?)
                order by athlete_id limit ? for update skip locked
                """, AthleteLoads::load, now, AT_ONCE));
    }

    void rememberBirthDate(UUID athleteId, @Nullable LocalDate birthDate) {
        database.write("""
                insert into athlete_load (athlete_id, birth_date) values (?, ?)
                on conflict (athlete_id) do update set birth_date = excluded.birth_date
                """, athleteId, birthDate);
    }

    private static Map<UUID, Optional<LocalDate>> birthDates(List<AthleteLoad> loads) {
        return loads.stream().collect(toMap(AthleteLoad::athleteId, AthleteLoad::birthDate));
    }

    private static AthleteLoad load(ResultSet row) throws SQLException {
        return new AthleteLoad(
                Database.uuid(row, "athlete_id"), Optional.ofNullable(row.getObject("birth_date", LocalDate.class)));
    }
}

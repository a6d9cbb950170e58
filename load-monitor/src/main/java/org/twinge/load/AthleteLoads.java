package org.twinge.load;

import static java.util.stream.Collectors.toMap;
import static org.twinge.messaging.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.load.model.TrainingSoFar;
import org.twinge.messaging.Database;

/** The athletes with runs here, and the lock on all that is theirs. */
@ApplicationScoped
class AthleteLoads {
    private static final int AT_ONCE = 200;

    private final Database database;

    AthleteLoads(Database database) {
        this.database = database;
    }

    /** @param soFar empty where all that it stands for is to be read instead, or there is nothing */
    record AthleteLoad(UUID athleteId, Optional<LocalDate> birthDate, Optional<TrainingSoFar> soFar) {}

    /** Locks the athletes in key order, new ones included. Erased ones are left out. */
    Map<UUID, AthleteLoad> lock(Collection<UUID> athletes) {
        Set<UUID> ids = new HashSet<>(athletes);
        // an erasure takes this row, too, so that one of us waits for the other
        database.read(
                "select athlete_id from access_athlete where athlete_id = any (?) order by athlete_id for share",
                row -> Database.uuid(row, "athlete_id"),
                (Object) ids.toArray(UUID[]::new));
        Map<UUID, AthleteLoad> locked = lockKnown(ids);
        ids.removeAll(locked.keySet());
        if (!ids.isEmpty()) {
            database.write("""
                    insert into athlete_load (athlete_id)
                    select id from unnest(?) id
                    where not exists (select from access_athlete where athlete_id = id and erased) order by id
                    on conflict do nothing
                    """, (Object) ids.toArray(UUID[]::new));
            locked.putAll(lockKnown(ids));
        }
        return locked;
    }

    private Map<UUID, AthleteLoad> lockKnown(Collection<UUID> ids) {
        return byAthlete(database.read("""
                select athlete_id, birth_date, case when so_far_version = snapshot_version then so_far end as so_far
                from athlete_load
                where athlete_id = any (?)
                  and not exists (
                    select from access_athlete where access_athlete.athlete_id = athlete_load.athlete_id and erased)
                order by athlete_id for update of athlete_load
                """, AthleteLoads::load, (Object) ids.toArray(UUID[]::new)));
    }

    /** The same for some athletes with alerts that are due and that nobody else works on. */
    Map<UUID, AthleteLoad> lockDue(Instant now) {
        return byAthlete(database.read("""
                select athlete_id, birth_date, null as so_far from athlete_load
                where exists (
                  select from alert
                  where alert.athlete_id = athlete_load.athlete_id and state = 'PENDING' and due_at <= ?)
                order by athlete_id limit ? for update skip locked
                """, AthleteLoads::load, now, AT_ONCE));
    }

    /**
     * Counts one further for each of these athletes.
     *
     * @param told what all that was told and is kept follows from; empty for an athlete without activities
     */
    Map<UUID, Long> nextSnapshotVersions(Map<UUID, Optional<TrainingSoFar>> told) {
        record Version(UUID athleteId, long version) {}
        return database
                .read(
                        """
                        update athlete_load set
                          snapshot_version = snapshot_version + 1, so_far_version = snapshot_version + 1,
                          so_far = told.so_far, staff_visible = told.staff_visible
                        from unnest(?, ?, ?) as told (athlete_id, so_far, staff_visible)
                        where athlete_load.athlete_id = told.athlete_id
                        returning athlete_load.athlete_id, snapshot_version
                        """,
                        row -> new Version(Database.uuid(row, "athlete_id"), row.getLong("snapshot_version")),
                        column(told.entrySet(), Map.Entry::getKey, UUID[]::new),
                        column(
                                told.entrySet(),
                                one -> one.getValue().map(StoredTraining::text).orElse(null),
                                String[]::new),
                        column(
                                told.entrySet(),
                                one -> one.getValue()
                                        .map(soFar -> soFar.end().staffVisible())
                                        .orElse(true),
                                Boolean[]::new))
                .stream()
                .collect(toMap(Version::athleteId, Version::version));
    }

    /**
     * @param zone where the athlete's days begin
     * @param birthDate empty where it is not known
     * @param staffVisible whether staff see all of the athlete's days
     */
    record Person(ZoneId zone, Optional<LocalDate> birthDate, boolean staffVisible) {}

    /** An athlete whom the caller may see; empty for all others. */
    Optional<Person> visible(UUID athleteId) {
        return database
                .read(
                        """
                        select zone, birth_date, coalesce(staff_visible, true) as staff_visible
                        from access_athlete left join athlete_load using (athlete_id)
                        where athlete_id = ? and not erased
                        """,
                        row -> new Person(
                                ZoneId.of(Objects.requireNonNullElse(row.getString("zone"), "Z")),
                                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                                row.getBoolean("staff_visible")),
                        athleteId)
                .stream()
                .findFirst();
    }

    /** Whether the caller is staff of a clinic that the athlete consents to, and not the athlete. */
    boolean isTreatedByCaller(UUID athleteId) {
        return database.readOne("""
                        select ? in (select consenting_athletes()) and ? not in (select own_athletes())
                        """, row -> row.getBoolean(1), athleteId, athleteId)
                .orElse(false);
    }

    void rememberBirthDate(UUID athleteId, @Nullable LocalDate birthDate) {
        database.write("""
                insert into athlete_load (athlete_id, birth_date) values (?, ?)
                on conflict (athlete_id) do update set birth_date = excluded.birth_date
                """, athleteId, birthDate);
    }

    private static Map<UUID, AthleteLoad> byAthlete(List<AthleteLoad> loads) {
        return loads.stream().collect(toMap(AthleteLoad::athleteId, load -> load));
    }

    private static AthleteLoad load(ResultSet row) throws SQLException {
        return new AthleteLoad(
                Database.uuid(row, "athlete_id"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                Optional.ofNullable(row.getString("so_far")).flatMap(StoredTraining::read));
    }
}

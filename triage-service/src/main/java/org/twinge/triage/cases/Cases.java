package org.twinge.triage.cases;

import static org.twinge.messaging.Database.column;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.contracts.CaseChanged.State;
import org.twinge.messaging.Database;
import org.twinge.triage.cases.model.CaseLevel;

/** Reads show what the caller may see: row-level security narrows every query here. */
@ApplicationScoped
class Cases implements PanacheRepositoryBase<CaseRow, UUID> {
    private final Database database;

    Cases(Database database) {
        this.database = database;
    }

    /** Locks the athletes against erasure and against each other's alerts, in order, and leaves out the erased. */
    Set<UUID> lockAthletes(Collection<UUID> athletes) {
        List<UUID> inOrder = athletes.stream().distinct().sorted().toList();
        database.read(
                "select pg_advisory_xact_lock(hashtextextended('cases of ' || id, 0))"
                        + " from unnest(?) with ordinality as athlete (id, place) order by place",
                row -> true,
                (Object) column(inOrder, id -> id, UUID[]::new));
        database.read("""
                select from unnest(?) with ordinality as wanted (id, place)
                join access_athlete on athlete_id = wanted.id order by place for share of access_athlete
                """, row -> true, (Object) column(inOrder, id -> id, UUID[]::new));
        return Set.copyOf(database.read(
                "select id from unnest(?) as athlete (id) where not is_erased(id)",
                row -> Database.uuid(row, "id"),
                (Object) column(inOrder, id -> id, UUID[]::new)));
    }

    /** Keeps everybody else from opening a case of this athlete, to the end of the transaction. */
    private void lockAthlete(UUID athlete) {
        database.lock("cases of", athlete);
    }

    /** The case, if the caller may see it, locked like an alert about its athlete would lock it. */
    Optional<CaseRow> lock(UUID caseId) {
        return database.readOne(
                        "select athlete_id from care_case where case_id = ?",
                        row -> Database.uuid(row, "athlete_id"),
                        caseId)
                .flatMap(athlete -> {
                    lockAthlete(athlete);
                    return find("caseId", caseId)
                            .withLock(LockModeType.PESSIMISTIC_WRITE)
                            .firstResultOptional();
                });
    }

    Optional<CaseRow> lockUnresolved(UUID athleteId) {
        return find("athleteId = ?1 and state <> ?2", athleteId, State.RESOLVED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Snoozed cases whose time is up and that nobody else holds. */
    List<CaseRow> lockDue(Instant now, int limit) {
        return getSession()
                .createNativeQuery(
                        "select * from care_case where state = 'SNOOZED' and snoozed_until <= :now"
                                + " order by athlete_id limit :most for update skip locked",
                        CaseRow.class)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
    }

    boolean hasOtherUnresolved(CaseRow row) {
        return count("athleteId = ?1 and caseId <> ?2 and state <> ?3", row.athleteId, row.caseId, State.RESOLVED) > 0;
    }

    boolean hadInjurySince(UUID athleteId, LocalDate day) {
        return database.readOne("""
                        select from injury_episode
                        where athlete_id = ? and (end_day is null or end_day >= ?) limit 1
                        """, row -> true, athleteId, day).isPresent();
    }

    /** As which member of staff the caller works for the athlete. */
    Optional<UUID> actingStaff(UUID athleteId) {
        return database.readOne(
                        "select acting_staff(?) as staff_id",
                        row -> Optional.ofNullable(row.getObject("staff_id", UUID.class)),
                        athleteId)
                .flatMap(staff -> staff);
    }

    boolean worksFor(UUID staffId, UUID athleteId) {
        return database.readOne("select works_for(?, ?)", row -> row.getBoolean(1), staffId, athleteId)
                .orElseThrow();
    }

    /** The most urgent first, then by priority, then the oldest. */
    List<CaseRow> page(
            Set<State> states, Set<CaseLevel> levels, Optional<UUID> clinic, Optional<Cursor> after, int size) {
        List<String> conditions = new ArrayList<>(List.of(
                "state in (:states)",
                "level in (:levels)",
                "(only_for is null or only_for && array(select own_clinics()))"));
        Map<String, Object> values = new HashMap<>(Map.of(
                "states", states.stream().map(State::name).toList(),
                "levels", levels.stream().map(CaseLevel::rank).toList()));
        clinic.ifPresent(id -> {
            conditions.add("athlete_id = any (array(select athletes_of_own_clinic(:clinic)))");
            values.put("clinic", id);
        });
        after.ifPresent(last -> {
            conditions.add("(level, - priority, opened_at, case_id) > (:level, - :priority, :openedAt, :caseId)");
            values.putAll(Map.of(
                    "level", last.level(),
                    "priority", last.priority(),
                    "openedAt", last.openedAt(),
                    "caseId", last.caseId()));
        });
        var query = getSession()
                .createNativeQuery(
                        "select * from care_case where " + String.join(" and ", conditions)
                                + " order by level, - priority, opened_at, case_id",
                        CaseRow.class)
                .setMaxResults(size);
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                query.setParameterList(name, several);
            } else {
                query.setParameter(name, value);
            }
        });
        return query.getResultList();
    }
}

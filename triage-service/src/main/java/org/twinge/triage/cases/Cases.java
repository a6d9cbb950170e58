package org.twinge.triage.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.contracts.CaseChanged.State;
import org.twinge.triage.cases.model.CaseLevel;

/** Reads show what the caller may see: row-level security narrows every query here. */
@ApplicationScoped
class Cases implements PanacheRepositoryBase<CaseRow, UUID> {

    /** Locks the athletes against erasure and against each other's alerts, in order, and leaves out the erased. */
    Set<UUID> lockAthletes(Collection<UUID> athletes) {
        var living = new HashSet<UUID>();
        for (UUID athlete : athletes.stream().distinct().sorted().toList()) {
            lockAthlete(athlete);
            var session = getSession();
            session.createNativeQuery(
                            "select athlete_id from access_athlete where athlete_id = :athlete for share", UUID.class)
                    .setParameter("athlete", athlete)
                    .getResultList();
            if (!session.createNativeQuery("select is_erased(:athlete)", Boolean.class)
                    .setParameter("athlete", athlete)
                    .getSingleResult()) {
                living.add(athlete);
            }
        }
        return living;
    }

    /** Keeps everybody else from opening a case of this athlete, to the end of the transaction. */
    private void lockAthlete(UUID athlete) {
        getSession()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('cases of ' || :athlete, 0))",
                        Integer.class)
                .setParameter("athlete", athlete.toString())
                .getSingleResult();
    }

    /** The case, if the caller may see it, locked like an alert about its athlete would lock it. */
    Optional<CaseRow> lock(UUID caseId) {
        return getSession()
                .createNativeQuery("select athlete_id from care_case where case_id = :case", UUID.class)
                .setParameter("case", caseId)
                .uniqueResultOptional()
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
        return getSession()
                .createNativeQuery("""
                        select exists (select from injury_episode
                        where athlete_id = :athlete and (end_day is null or end_day >= :day))
                        """, Boolean.class)
                .setParameter("athlete", athleteId)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** As which member of staff the caller works for the athlete. */
    Optional<UUID> actingStaff(UUID athleteId) {
        return getSession()
                .createNativeQuery("select acting_staff(:athlete)", UUID.class)
                .setParameter("athlete", athleteId)
                .uniqueResultOptional();
    }

    boolean worksFor(UUID staffId, UUID athleteId) {
        return getSession()
                .createNativeQuery("select works_for(:staff, :athlete)", Boolean.class)
                .setParameter("staff", staffId)
                .setParameter("athlete", athleteId)
                .getSingleResult();
    }

    /** The most urgent first, then by priority, then the oldest. */
    List<CaseRow> page(
            Set<State> states, Set<CaseLevel> levels, Optional<UUID> clinic, Optional<Cursor> after, int size) {
        List<String> conditions = new ArrayList<>(List.of("state in (:states)", "level in (:levels)"));
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

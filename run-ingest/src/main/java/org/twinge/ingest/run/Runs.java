package org.twinge.ingest.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Runs implements PanacheRepositoryBase<RunRow, UUID> {
    private static final Sort NEWEST_FIRST = Sort.descending("startedAt", "id");

    /** Holds back other changes of this athlete's runs until the transaction ends: two uploads may carry the same run. */
    void lock(UUID athleteId) {
        getSession()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:athlete, 0))", Object.class)
                .setParameter("athlete", athleteId.toString())
                .getResultList();
    }

    Optional<RunRow> of(UUID athleteId, UUID runId) {
        return find("athleteId = ?1 and id = ?2", athleteId, runId).firstResultOptional();
    }

    List<RunRow> startedBetween(UUID athleteId, Instant from, Instant to) {
        return list("athleteId = ?1 and startedAt between ?2 and ?3", NEWEST_FIRST, athleteId, from, to);
    }

    List<RunRow> newest(UUID athleteId, int most) {
        return find("athleteId", NEWEST_FIRST, athleteId)
                .page(Page.ofSize(most))
                .list();
    }

    List<RunRow> newestBefore(UUID athleteId, Cursor cursor, int most) {
        return find(
                        "athleteId = ?1 and (startedAt < ?2 or (startedAt = ?2 and id < ?3))",
                        NEWEST_FIRST,
                        athleteId,
                        cursor.startedAt(),
                        cursor.runId())
                .page(Page.ofSize(most))
                .list();
    }

    void bury(RunRow run, int revision, Instant at) {
        delete(run);
        getSession()
                .createNativeMutationQuery("insert into deleted_run (athlete_id, run_id, revision, deleted_at) "
                        + "values (:athlete, :run, :revision, :at)")
                .setParameter("athlete", run.athleteId)
                .setParameter("run", run.id)
                .setParameter("revision", revision)
                .setParameter("at", at)
                .executeUpdate();
    }
}

package org.twinge.triage.reports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Reports implements PanacheRepositoryBase<ReportRow, UUID> {

    /** The report that came under this key before. A second one with the same key waits for the first to commit. */
    Optional<ReportRow> earlier(UUID athleteId, String submittedBy, String idempotencyKey) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))", Integer.class)
                .setParameter("key", submittedBy + '\n' + idempotencyKey)
                .getSingleResult();
        return find(
                        "athleteId = ?1 and submittedBy = ?2 and idempotencyKey = ?3",
                        athleteId,
                        submittedBy,
                        idempotencyKey)
                .firstResultOptional();
    }
}

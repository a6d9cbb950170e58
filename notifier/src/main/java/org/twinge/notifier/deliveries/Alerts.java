package org.twinge.notifier.deliveries;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Alerts implements PanacheRepositoryBase<AlertRow, UUID> {

    /** Until the transaction ends nobody else decides about this alert. */
    void lock(UUID alertId) {
        getEntityManager()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(cast(:alert as text), 0))", Object.class)
                .setParameter("alert", alertId.toString())
                .getResultList();
    }

    /** Oldest first. */
    List<AlertRow> revisions(UUID athleteId, UUID alertId) {
        return list("athleteId = ?1 and alertId = ?2 order by revision", athleteId, alertId);
    }

    boolean isErased(UUID athleteId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select is_erased(:athlete)", Boolean.class)
                .setParameter("athlete", athleteId)
                .getSingleResult();
    }
}

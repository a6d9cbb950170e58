package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Which revision of which alert is known, and in which case it is. */
@ApplicationScoped
class CaseAlerts {
    private final Session session;

    CaseAlerts(Session session) {
        this.session = session;
    }

    /** Remembers the revision, and says whether it is newer than what was known. */
    boolean isNewer(UUID athleteId, UUID alertId, int revision) {
        return session.createNativeMutationQuery("""
                        insert into case_alert as known (athlete_id, alert_id, revision) values (:athlete, :alert, :revision)
                        on conflict (athlete_id, alert_id) do update set revision = excluded.revision
                        where known.revision < excluded.revision
                        """)
                        .setParameter("athlete", athleteId)
                        .setParameter("alert", alertId)
                        .setParameter("revision", revision)
                        .executeUpdate()
                == 1;
    }

    Optional<UUID> caseOf(UUID athleteId, UUID alertId) {
        return session.createNativeQuery(
                        "select case_id from case_alert where athlete_id = :athlete and alert_id = :alert", UUID.class)
                .setParameter("athlete", athleteId)
                .setParameter("alert", alertId)
                .uniqueResultOptional();
    }

    void putInto(UUID athleteId, UUID alertId, @Nullable UUID caseId) {
        session.createNativeMutationQuery(
                        "update case_alert set case_id = :case where athlete_id = :athlete and alert_id = :alert")
                .setParameter("case", caseId)
                .setParameter("athlete", athleteId)
                .setParameter("alert", alertId)
                .executeUpdate();
    }
}

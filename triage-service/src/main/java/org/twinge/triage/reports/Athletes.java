package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.twinge.contracts.AthleteSnapshot;

/** What triage knows about athletes besides their reports: whether the caller may see them, their age, a clinic. */
@ApplicationScoped
class Athletes {
    private final Session session;

    Athletes(Session session) {
        this.session = session;
    }

    /** In the mirror's transaction. */
    void on(@Observes AthleteSnapshot snapshot) {
        UUID athleteId = snapshot.athleteId();
        session.createNativeMutationQuery("delete from birth_date where athlete_id = :athlete")
                .setParameter("athlete", athleteId)
                .executeUpdate();
        if (snapshot.profile() != null && snapshot.profile().birthDate() != null) {
            session.createNativeMutationQuery("insert into birth_date (athlete_id, born) values (:athlete, :born)")
                    .setParameter("athlete", athleteId)
                    .setParameter("born", snapshot.profile().birthDate())
                    .executeUpdate();
        }
    }

    boolean visible(UUID athleteId) {
        return exists(
                "select exists (select from access_athlete where athlete_id = :athlete and not erased)", athleteId);
    }

    boolean hasClinic(UUID athleteId) {
        return exists("select exists (select from access_consent where athlete_id = :athlete)", athleteId);
    }

    Optional<LocalDate> birthDate(UUID athleteId) {
        return session.createNativeQuery("select born from birth_date where athlete_id = :athlete", LocalDate.class)
                .setParameter("athlete", athleteId)
                .uniqueResultOptional();
    }

    private boolean exists(String sql, UUID athleteId) {
        return session.createNativeQuery(sql, Boolean.class)
                .setParameter("athlete", athleteId)
                .getSingleResult();
    }
}

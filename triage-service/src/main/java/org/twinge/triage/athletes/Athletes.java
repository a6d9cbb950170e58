package org.twinge.triage.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.messaging.Database;

/** What triage knows about athletes besides their reports. Reads show whom the caller may see. */
@ApplicationScoped
public class Athletes {
    private static final String KNOWN = """
            select athlete_id, zone, born, country,
              exists (select from access_consent consent where consent.athlete_id = athlete.athlete_id) as has_clinic
            from access_athlete athlete left join birth_date using (athlete_id) left join athlete_country using (athlete_id)
            where not erased and\s""";

    private final Session session;
    private final Database database;

    Athletes(Session session, Database database) {
        this.session = session;
        this.database = database;
    }

    /** In the mirror's transaction. */
    void on(@Observes AthleteSnapshot snapshot) {
        UUID athleteId = snapshot.athleteId();
        keepCountry(
                athleteId,
                snapshot.profile() == null ? null : snapshot.profile().country());
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

    private void keepCountry(UUID athleteId, @Nullable String country) {
        session.createNativeMutationQuery("delete from athlete_country where athlete_id = :athlete")
                .setParameter("athlete", athleteId)
                .executeUpdate();
        if (country != null) {
            session.createNativeMutationQuery(
                            "insert into athlete_country (athlete_id, country) values (:athlete, :country)")
                    .setParameter("athlete", athleteId)
                    .setParameter("country", country)
                    .executeUpdate();
        }
    }

    /** The athlete who calls; empty where this service has not heard of them. */
    public Optional<Athlete> caller() {
        return database.readOne(KNOWN + "athlete_id in (select own_athletes())", Athletes::athlete);
    }

    /** One that the caller may see. */
    public Optional<Athlete> find(UUID athleteId) {
        return database.readOne(KNOWN + "athlete_id = ?", Athletes::athlete, athleteId);
    }

    private static Athlete athlete(ResultSet row) throws SQLException {
        return new Athlete(
                Database.uuid(row, "athlete_id"),
                Optional.ofNullable(row.getString("zone")).map(ZoneId::of).orElse(ZoneOffset.UTC),
                Optional.ofNullable(Database.day(row, "born")),
                Optional.ofNullable(row.getString("country")),
                row.getBoolean("has_clinic"));
    }
}

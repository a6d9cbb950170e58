package org.twinge.triage.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
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

    private final Database database;

    Athletes(Database database) {
        this.database = database;
    }

    /** In the mirror's transaction. */
    void on(@Observes AthleteSnapshot snapshot) {
        UUID athleteId = snapshot.athleteId();
        var profile = snapshot.profile();
        database.write("delete from birth_date where athlete_id = ?", athleteId);
        if (profile != null && profile.birthDate() != null) {
            database.write("insert into birth_date (athlete_id, born) values (?, ?)", athleteId, profile.birthDate());
        }
        database.write("delete from athlete_country where athlete_id = ?", athleteId);
        if (profile != null && profile.country() != null) {
            database.write(
                    "insert into athlete_country (athlete_id, country) values (?, ?)", athleteId, profile.country());
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

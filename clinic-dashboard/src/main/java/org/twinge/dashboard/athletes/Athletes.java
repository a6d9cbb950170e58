package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Athlete;
import org.twinge.dashboard.model.CareContact;
import org.twinge.dashboard.model.GivenConsent;
import org.twinge.dashboard.model.Profile;
import org.twinge.messaging.Database;

/** The tables of athletes and their consents. */
@ApplicationScoped
class Athletes {
    private final Database database;

    Athletes(Database database) {
        this.database = database;
    }

    /** Nobody else changes this athlete until the transaction ends, and nobody makes them twice. */
    Optional<Athlete> lock(String subject) {
        database.lock("athlete", subject);
        return find(subject);
    }

    Optional<Athlete> find(String subject) {
        return database.read("select * from athlete where subject = ?", this::athlete, subject).stream()
                .findFirst();
    }

    Optional<Athlete> find(UUID athlete) {
        return database.readOne("select * from athlete where athlete_id = ?", this::athlete, athlete);
    }

    void store(Athlete athlete) {
        Profile profile = athlete.profile();
        database.write(
                """
                insert into athlete (athlete_id, version, subject, name, birth_date, sex, zone, language, country, email,
                  email_verified)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (athlete_id) do update set version = excluded.version, name = excluded.name,
                  birth_date = excluded.birth_date, sex = excluded.sex, zone = excluded.zone, language = excluded.language,
                  country = excluded.country, email = excluded.email, email_verified = excluded.email_verified
                """,
                athlete.id(),
                athlete.version(),
                athlete.subject(),
                profile.name(),
                profile.birthDate(),
                profile.sex() == null ? null : profile.sex().name(),
                profile.zone().getId(),
                profile.language(),
                profile.country(),
                profile.email(),
                profile.emailVerified());
        database.write(
                "delete from consent where athlete_id = ? and clinic_id <> all (?)",
                athlete.id(),
                athlete.consents().stream().map(Athlete.Consent::clinicId).toArray(UUID[]::new));
        database.writeAll(
                "insert into consent (athlete_id, clinic_id, since) values (?, ?, ?) on conflict do nothing",
                athlete.consents().stream()
                        .map(consent -> new @Nullable Object[] {athlete.id(), consent.clinicId(), consent.since()})
                        .toList());
    }

    boolean clinicExists(UUID clinicId) {
        return !database.read("select from clinic where clinic_id = ?", row -> true, clinicId)
                .isEmpty();
    }

    List<GivenConsent> consents(String subject) {
        return database.read("""
                select clinic_id, consent.since, clinic.name from consent
                join athlete using (athlete_id) join clinic using (clinic_id)
                where subject = ? order by clinic.name, clinic_id
                """, row -> new GivenConsent(consent(row), row.getString("name")), subject);
    }

    List<CareContact> careContacts(String subject) {
        return database.read("""
                select clinic.name, clinic.phone from consent
                join athlete using (athlete_id) join clinic using (clinic_id)
                where subject = ? order by clinic.name, clinic_id
                """, row -> new CareContact(row.getString("name"), row.getString("phone")), subject);
    }

    private Athlete athlete(ResultSet row) throws SQLException {
        UUID id = Database.uuid(row, "athlete_id");
        return new Athlete(
                id,
                row.getLong("version"),
                row.getString("subject"),
                profile(row),
                database.read("select clinic_id, since from consent where athlete_id = ?", Athletes::consent, id));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        @Nullable String sex = row.getString("sex");
        return new Profile(
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                sex == null ? null : Profile.Sex.valueOf(sex),
                ZoneId.of(row.getString("zone")),
                row.getString("language"),
                row.getString("country"),
                row.getString("email"),
                row.getBoolean("email_verified"));
    }

    private static Athlete.Consent consent(ResultSet row) throws SQLException {
        return new Athlete.Consent(Database.uuid(row, "clinic_id"), Database.instant(row, "since"));
    }
}

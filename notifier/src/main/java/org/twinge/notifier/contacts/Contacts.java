package org.twinge.notifier.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.messaging.DatabaseException;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.Escalation;
import org.twinge.notifier.model.People;

/** The addresses, joined with the mirror's consents. */
@ApplicationScoped
public class Contacts {
    private final DataSource database;

    Contacts(DataSource database) {
        this.database = database;
    }

    /** Who may be told about this athlete now. */
    public People people(UUID athleteId) {
        try (Connection connection = database.getConnection()) {
            return new People(athleteId, athlete(connection, athleteId), clinics(connection, athleteId));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Somebody as themselves, whoever they may be told about. Of staff at several clinics the first one's word holds. */
    public Optional<Contact> person(UUID personId, Audience audience) {
        try (Connection connection = database.getConnection()) {
            return switch (audience) {
                case ATHLETE -> athlete(connection, personId);
                case STAFF -> staff(connection, personId);
            };
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static Optional<Contact> staff(Connection connection, UUID staffId) throws SQLException {
        try (var select = connection.prepareStatement("""
                select staff_id as person_id, name, email, email_verified, language, zone
                from staff_contact where staff_id = ? order by clinic_id limit 1
                """)) {
            return one(select, staffId);
        }
    }

    private static Optional<Contact> one(PreparedStatement select, UUID id) throws SQLException {
        select.setObject(1, id);
        try (var found = select.executeQuery()) {
            return found.next() ? Optional.of(contact(found)) : Optional.empty();
        }
    }

    private static Optional<Contact> athlete(Connection connection, UUID athleteId) throws SQLException {
        try (var select = connection.prepareStatement("""
                select athlete_id as person_id, name, email, email_verified, language, zone
                from athlete_contact where athlete_id = ?
                """)) {
            return one(select, athleteId);
        }
    }

    private static Map<UUID, People.Clinic> clinics(Connection connection, UUID athleteId) throws SQLException {
        try (var select = connection.prepareStatement("""
                select consent.clinic_id, staff_id as person_id, name, email, email_verified, language, zone,
                  escalation_step, emergency_wait_minutes, same_day_wait_minutes
                from access_consent consent
                left join staff_contact staff on staff.clinic_id = consent.clinic_id
                left join clinic_escalation escalation on escalation.clinic_id = consent.clinic_id
                where consent.athlete_id = ? order by consent.clinic_id, staff_id
                """)) {
            select.setObject(1, athleteId);
            Map<UUID, ClinicRows> clinics = new LinkedHashMap<>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    clinics.computeIfAbsent(found.getObject("clinic_id", UUID.class), id -> new ClinicRows())
                            .add(found);
                }
            }
            Map<UUID, People.Clinic> result = new LinkedHashMap<>();
            clinics.forEach((id, rows) -> result.put(id, rows.clinic()));
            return result;
        }
    }

    /** What the rows of one clinic say together. */
    private static final class ClinicRows {
        private final List<Contact> staff = new ArrayList<>();
        private final NavigableMap<Integer, Set<UUID>> steps = new TreeMap<>();
        private Escalation waits = Escalation.EVERYBODY_AT_ONCE;

        void add(ResultSet row) throws SQLException {
            if (row.getObject("emergency_wait_minutes") != null) {
                waits = new Escalation(
                        List.of(),
                        Duration.ofMinutes(row.getInt("emergency_wait_minutes")),
                        Duration.ofMinutes(row.getInt("same_day_wait_minutes")));
            }
            if (row.getObject("person_id") != null) {
                Contact member = contact(row);
                staff.add(member);
                if (row.getObject("escalation_step") != null) {
                    steps.computeIfAbsent(row.getInt("escalation_step"), step -> new HashSet<>())
                            .add(member.personId());
                }
            }
        }

        People.Clinic clinic() {
            return new People.Clinic(
                    staff, new Escalation(List.copyOf(steps.values()), waits.emergencyWait(), waits.sameDayWait()));
        }
    }

    private static Contact contact(ResultSet found) throws SQLException {
        return new Contact(
                found.getObject("person_id", UUID.class),
                found.getString("name"),
                found.getString("email"),
                found.getBoolean("email_verified"),
                found.getString("language"),
                ZoneId.of(found.getString("zone")));
    }

    void keep(UUID athleteId, AthleteSnapshot.Profile profile) {
        try (Connection connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into athlete_contact (athlete_id, name, email, email_verified, language, zone)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (athlete_id) do update set name = excluded.name, email = excluded.email,
                        email_verified = excluded.email_verified, language = excluded.language, zone = excluded.zone
                        """)) {
            upsert.setObject(1, athleteId);
            upsert.setString(2, profile.name());
            upsert.setString(3, profile.email());
            upsert.setBoolean(4, profile.emailVerified());
            upsert.setString(5, profile.language());
            upsert.setString(6, profile.zone().getId());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    void forget(UUID athleteId) {
        try (Connection connection = database.getConnection();
                var delete = connection.prepareStatement("delete from athlete_contact where athlete_id = ?")) {
            delete.setObject(1, athleteId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    void replaceStaff(ClinicSnapshot clinic) {
        try (Connection connection = database.getConnection();
                var delete = connection.prepareStatement("delete from staff_contact where clinic_id = ?");
                var insert = connection.prepareStatement("""
                        insert into staff_contact
                          (clinic_id, staff_id, name, email, email_verified, language, zone, escalation_step, clinic_admin)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            delete.setObject(1, clinic.clinicId());
            delete.executeUpdate();
            for (ClinicSnapshot.StaffMember member : clinic.staff()) {
                insert.setObject(1, clinic.clinicId());
                insert.setObject(2, member.staffId());
                insert.setString(3, member.name());
                insert.setString(4, member.email());
                insert.setBoolean(5, member.emailVerified());
                insert.setString(6, member.language());
                insert.setString(7, clinic.zone().getId());
                insert.setObject(8, step(clinic, member.staffId()));
                insert.setBoolean(9, member.roles().contains(ClinicSnapshot.StaffRole.CLINIC_ADMIN));
                insert.addBatch();
            }
            insert.executeBatch();
            replaceEscalation(connection, clinic);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static @Nullable Integer step(ClinicSnapshot clinic, UUID member) {
        List<Set<UUID>> steps =
                clinic.escalation() == null ? List.of() : clinic.escalation().steps();
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).contains(member)) {
                return step;
            }
        }
        return null;
    }

    private static void replaceEscalation(Connection connection, ClinicSnapshot clinic) throws SQLException {
        try (var delete = connection.prepareStatement("delete from clinic_escalation where clinic_id = ?");
                var insert = connection.prepareStatement("""
                        insert into clinic_escalation (clinic_id, emergency_wait_minutes, same_day_wait_minutes)
                        values (?, ?, ?)
                        """)) {
            delete.setObject(1, clinic.clinicId());
            delete.executeUpdate();
            if (clinic.escalation() != null) {
                insert.setObject(1, clinic.clinicId());
                insert.setInt(2, clinic.escalation().emergencyWaitMinutes());
                insert.setInt(3, clinic.escalation().sameDayWaitMinutes());
                insert.executeUpdate();
            }
        }
    }
}

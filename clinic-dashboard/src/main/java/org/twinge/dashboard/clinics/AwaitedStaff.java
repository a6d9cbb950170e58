package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twinge.dashboard.model.AwaitedColleague;
import org.twinge.dashboard.model.StaffMember;
import org.twinge.messaging.Database;

/** The table of colleagues who are awaited. */
@ApplicationScoped
class AwaitedStaff {
    private final Database database;

    AwaitedStaff(Database database) {
        this.database = database;
    }

    record Awaited(UUID clinicId, AwaitedColleague colleague) {}

    List<AwaitedColleague> at(UUID clinicId) {
        return database.read(
                "select * from awaited_staff where clinic_id = ? order by name, staff_id",
                AwaitedStaff::colleague,
                clinicId);
    }

    /** At any clinic, in the order in which clinics are locked. */
    List<Awaited> byEmail(String email) {
        return database.read(
                "select * from awaited_staff where lower(email) = lower(?) order by clinic_id",
                row -> new Awaited(Database.uuid(row, "clinic_id"), colleague(row)),
                email);
    }

    /** Whoever is awaited at this address already is awaited as they are now. */
    void add(UUID clinicId, AwaitedColleague colleague, Instant now) {
        database.write(
                "delete from awaited_staff where clinic_id = ? and lower(email) = lower(?)",
                clinicId,
                colleague.email());
        database.write(
                """
                insert into awaited_staff (clinic_id, staff_id, name, email, language, roles, since)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                clinicId,
                colleague.id(),
                colleague.name(),
                colleague.email(),
                colleague.language(),
                colleague.roles().stream().map(Enum::name).toArray(String[]::new),
                now);
    }

    void remove(UUID clinicId, UUID id) {
        database.write("delete from awaited_staff where clinic_id = ? and staff_id = ?", clinicId, id);
    }

    private static AwaitedColleague colleague(ResultSet row) throws SQLException {
        return new AwaitedColleague(
                Database.uuid(row, "staff_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                Database.texts(row, "roles").stream()
                        .map(StaffMember.Role::valueOf)
                        .collect(Collectors.toSet()));
    }
}

package org.twinge.dashboard.reads;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twinge.dashboard.model.Look;
import org.twinge.dashboard.model.StaffMember;
import org.twinge.messaging.Database;

/** The table of who looked; rows of it are never changed. */
@ApplicationScoped
class StaffReads {
    private final Database database;

    StaffReads(Database database) {
        this.database = database;
    }

    /** At the calling athlete, the newest first. */
    List<Look> atCaller(Instant before, int most) {
        return database.read("""
                select looked.*, clinic.name as clinic from who_looked_at_me(?, ?) looked join clinic using (clinic_id)
                order by slot desc, clinic_id, staff_id, what
                """, StaffReads::look, before, most);
    }

    /** By staff of the clinics that the caller keeps, the newest first. */
    List<Look> at(UUID athlete, Instant before, int most) {
        return database.read("""
                select looked.*, staff.name, staff.roles, clinic.name as clinic
                from staff_read looked join clinic using (clinic_id) left join staff using (clinic_id, staff_id)
                where athlete_id = ? and slot < ?
                order by slot desc, clinic_id, staff_id, what limit ?
                """, StaffReads::look, athlete, before, most);
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getString("clinic"),
                Database.uuid(row, "staff_id"),
                row.getString("name"),
                row.getArray("roles") == null ? Set.of() : roles(row),
                Look.What.valueOf(row.getString("what")),
                Database.instant(row, "slot"),
                Database.instant(row, "at"));
    }

    private static Set<StaffMember.Role> roles(ResultSet row) throws SQLException {
        return Database.texts(row, "roles").stream()
                .map(StaffMember.Role::valueOf)
                .collect(Collectors.toSet());
    }
}

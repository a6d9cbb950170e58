package org.twinge.dashboard.clinics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.ClinicName;
import org.twinge.dashboard.model.StaffMember;
import org.twinge.messaging.Database;

/** The tables of clinics and their staff. */
@ApplicationScoped
class Clinics {
    private final Database database;
    private final ObjectMapper json;

    Clinics(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Nobody else changes this clinic until the transaction ends, and nobody makes it twice. */
    Optional<Clinic> lock(UUID id) {
        database.lock("clinic", id);
        return find(id);
    }

    /** With the staff that the caller may see: all of their own clinic's, of another's nobody. */
    Optional<Clinic> find(UUID id) {
        return database.read("select * from clinic where clinic_id = ?", this::clinic, id).stream()
                .findFirst();
    }

    /** The time zone of the caller's own clinic. */
    Optional<ZoneId> ownZone() {
        return database.readOne(
                "select zone from clinic where clinic_id = any (array(select own_clinics())) order by clinic_id limit 1",
                row -> ZoneId.of(row.getString("zone")));
    }

    /** The name of somebody whom the caller may see among staff. */
    Optional<String> colleague(String subject) {
        return database
                .read(
                        "select name from staff where subject = ? order by clinic_id limit 1",
                        row -> row.getString("name"),
                        subject)
                .stream()
                .findFirst();
    }

    List<ClinicName> names() {
        return database.read(
                "select clinic_id, name from clinic order by name, clinic_id",
                row -> new ClinicName(Database.uuid(row, "clinic_id"), row.getString("name")));
    }

    /** Of those where the caller works. */
    List<ClinicName> ownNames() {
        return database.read(
                "select clinic_id, name from clinic where clinic_id = any (array(select own_clinics())) order by name, clinic_id",
                row -> new ClinicName(Database.uuid(row, "clinic_id"), row.getString("name")));
    }

    /** @param keeper the admin who makes it: once their row is there, they may write the others */
    void add(Clinic clinic, StaffMember keeper) {
        database.write(
                "insert into clinic (clinic_id, version, name, zone, phone, escalation, metric_alerts)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)",
                clinic.id(),
                clinic.version(),
                clinic.description().name(),
                clinic.description().zone().getId(),
                clinic.description().phone(),
                text(clinic.description().escalation()),
                text(clinic.description().metricAlerts()));
        addStaff(clinic, List.of(keeper));
        addStaff(clinic, colleagues(clinic, keeper));
    }

    /** @param keeper the admin at work, whose row stays, so that they may write the others */
    void change(Clinic clinic, StaffMember keeper) {
        database.write(
                "update clinic set version = ?, name = ?, zone = ?, phone = ?, escalation = ?::jsonb,"
                        + " metric_alerts = ?::jsonb where clinic_id = ?",
                clinic.version(),
                clinic.description().name(),
                clinic.description().zone().getId(),
                clinic.description().phone(),
                text(clinic.description().escalation()),
                text(clinic.description().metricAlerts()),
                clinic.id());
        database.write("delete from staff where clinic_id = ? and subject <> ?", clinic.id(), keeper.subject());
        database.write(
                """
                update staff set staff_id = ?, name = ?, email = ?, email_verified = ?, language = ?, roles = ?
                where clinic_id = ? and subject = ?
                """,
                keeper.id(),
                keeper.name(),
                keeper.email(),
                keeper.emailVerified(),
                keeper.language(),
                roles(keeper),
                clinic.id(),
                keeper.subject());
        addStaff(clinic, colleagues(clinic, keeper));
    }

    /** Everything else about the clinic stays. */
    void addMember(Clinic clinic, StaffMember member) {
        database.write("update clinic set version = ? where clinic_id = ?", clinic.version(), clinic.id());
        addStaff(clinic, List.of(member));
    }

    private static List<StaffMember> colleagues(Clinic clinic, StaffMember keeper) {
        return clinic.staff().stream().filter(m -> !m.equals(keeper)).toList();
    }

    private void addStaff(Clinic clinic, List<StaffMember> members) {
        database.writeAll(
                """
                insert into staff (clinic_id, staff_id, subject, name, email, email_verified, language, roles)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                members.stream()
                        .map(member -> new @Nullable Object[] {
                            clinic.id(),
                            member.id(),
                            member.subject(),
                            member.name(),
                            member.email(),
                            member.emailVerified(),
                            member.language(),
                            roles(member)
                        })
                        .toList());
    }

    private static String[] roles(StaffMember member) {
        return member.roles().stream().map(StaffMember.Role::name).toArray(String[]::new);
    }

    private Clinic clinic(ResultSet row) throws SQLException {
        UUID id = Database.uuid(row, "clinic_id");
        return new Clinic(
                id,
                row.getLong("version"),
                new Clinic.Description(
                        row.getString("name"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("phone"),
                        escalation(row.getString("escalation")),
                        metricAlerts(row.getString("metric_alerts"))),
                database.read("select * from staff where clinic_id = ?", Clinics::member, id));
    }

    private List<Clinic.MetricAlert> metricAlerts(String text) {
        try {
            return List.of(json.readValue(text, Clinic.MetricAlert[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String text(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Clinic.@Nullable Escalation escalation(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, Clinic.Escalation.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                Database.uuid(row, "staff_id"),
                row.getString("subject"),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("email_verified"),
                row.getString("language"),
                Database.texts(row, "roles").stream()
                        .map(StaffMember.Role::valueOf)
                        .collect(Collectors.toSet()));
    }
}

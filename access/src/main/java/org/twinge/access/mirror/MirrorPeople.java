package org.twinge.access.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.twinge.access.AsWorker;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.contracts.Received;
import org.twinge.contracts.TwingeEvent;
import org.twinge.messaging.DatabaseException;

/**
 * Keeps the newest snapshot of every athlete and clinic. A service that keeps more observes the snapshots as CDI
 * events, in this same transaction.
 */
@ApplicationScoped
@Transactional
@AsWorker
public class MirrorPeople {
    private final DataSource database;
    private final Event<AthleteSnapshot> athletes;
    private final Event<ClinicSnapshot> clinics;

    MirrorPeople(DataSource database, Event<AthleteSnapshot> athletes, Event<ClinicSnapshot> clinics) {
        this.database = database;
        this.athletes = athletes;
        this.clinics = clinics;
    }

    /** A snapshot that is not newer than what is known changes nothing, and nothing brings an erased athlete back. */
    public void mirror(List<Received> events) {
        try (Connection connection = database.getConnection()) {
            List<TwingeEvent> byKey = events.stream() // in key order, so that two batches never lock crosswise
                    .map(Received::event)
                    .sorted(Comparator.comparing(TwingeEvent::key))
                    .toList();
            for (TwingeEvent event : byKey) {
                mirror(connection, event);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private void mirror(Connection connection, TwingeEvent event) throws SQLException {
        if (event instanceof AthleteSnapshot athlete && upsert(connection, athlete)) {
            replaceConsents(connection, athlete);
            athletes.fire(athlete);
        } else if (event instanceof ClinicSnapshot clinic && upsert(connection, clinic)) {
            replaceStaff(connection, clinic);
            clinics.fire(clinic);
        }
    }

    private static boolean upsert(Connection connection, AthleteSnapshot athlete) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into access_athlete as known (athlete_id, version, subject, zone, erased) values (?, ?, ?, ?, ?)
                on conflict (athlete_id) do update
                set version = excluded.version, subject = excluded.subject, zone = excluded.zone, erased = excluded.erased
                where known.version < excluded.version and not known.erased
                """)) {
            upsert.setObject(1, athlete.athleteId());
            upsert.setLong(2, athlete.version());
            upsert.setString(3, athlete.subject());
            upsert.setString(
                    4,
                    athlete.profile() == null ? null : athlete.profile().zone().getId());
            upsert.setBoolean(5, athlete.state() == AthleteSnapshot.State.ERASED);
            return upsert.executeUpdate() == 1;
        }
    }

    private static void replaceConsents(Connection connection, AthleteSnapshot athlete) throws SQLException {
        try (var delete = connection.prepareStatement("delete from access_consent where athlete_id = ?");
                var insert = connection.prepareStatement(
                        "insert into access_consent (athlete_id, clinic_id, since) values (?, ?, ?)")) {
            delete.setObject(1, athlete.athleteId());
            delete.executeUpdate();
            for (AthleteSnapshot.Consent consent : athlete.consents()) {
                insert.setObject(1, athlete.athleteId());
                insert.setObject(2, consent.clinicId());
                insert.setObject(3, consent.since().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static boolean upsert(Connection connection, ClinicSnapshot clinic) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into access_clinic as known (clinic_id, version) values (?, ?)
                on conflict (clinic_id) do update set version = excluded.version where known.version < excluded.version
                """)) {
            upsert.setObject(1, clinic.clinicId());
            upsert.setLong(2, clinic.version());
            return upsert.executeUpdate() == 1;
        }
    }

    private static void replaceStaff(Connection connection, ClinicSnapshot clinic) throws SQLException {
        try (var delete = connection.prepareStatement("delete from access_staff where clinic_id = ?");
                var insert = connection.prepareStatement(
                        "insert into access_staff (clinic_id, staff_id, subject) values (?, ?, ?)")) {
            delete.setObject(1, clinic.clinicId());
            delete.executeUpdate();
            for (ClinicSnapshot.StaffMember member : clinic.staff()) {
                insert.setObject(1, clinic.clinicId());
                insert.setObject(2, member.staffId());
                insert.setString(3, member.subject());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

package org.twinge.dashboard.roster;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.roster.model.RosterEntry;
import org.twinge.messaging.Database;

/**
 * Reads the roster; row-level security narrows it to athletes who consent to the reader's clinic. Three tables, each read
 * once: joined, the list of whom the reader may see would be gone through for every single athlete.
 */
@ApplicationScoped
class RosterEntries {
    private final Database database;

    RosterEntries(Database database) {
        this.database = database;
    }

    private record OfCase(UUID athleteId, RosterEntry.OpenCase is) {}

    private record Training(UUID athleteId, Optional<LocalDate> lastRun, Optional<RosterEntry.PlanStep> plan) {}

    /** In no order. */
    List<RosterEntry> all() {
        Map<UUID, RosterEntry.OpenCase> cases =
                database.read("""
                        select distinct on (athlete_id) athlete_id, case_id, level, state from care_case
                        where state <> 'RESOLVED' order by athlete_id, level, priority desc, opened_at, case_id
                        """, RosterEntries::openCase).stream().collect(toMap(OfCase::athleteId, OfCase::is));
        Map<UUID, Training> trained = database.read("select * from training_now", RosterEntries::training).stream()
                .collect(toMap(Training::athleteId, training -> training));
        return database.read("""
                select athlete_id, name, zone from athlete
                join (select consenting_athletes() as athlete_id) as consenting using (athlete_id)
                """, row -> {
            UUID id = Database.uuid(row, "athlete_id");
            Optional<Training> training = Optional.ofNullable(trained.get(id));
            return new RosterEntry(
                    id,
                    row.getString("name"),
                    ZoneId.of(row.getString("zone")),
                    Optional.ofNullable(cases.get(id)),
                    training.flatMap(Training::lastRun),
                    training.flatMap(Training::plan));
        });
    }

    private static OfCase openCase(ResultSet row) throws SQLException {
        return new OfCase(
                Database.uuid(row, "athlete_id"),
                new RosterEntry.OpenCase(
                        Database.uuid(row, "case_id"),
                        Level.valueOf(row.getString("level")),
                        row.getString("state").equals("SNOOZED")));
    }

    private static Training training(ResultSet row) throws SQLException {
        Integer step = row.getObject("plan_step", Integer.class);
        return new Training(
                Database.uuid(row, "athlete_id"),
                Optional.ofNullable(row.getObject("last_run", LocalDate.class)),
                step == null
                        ? Optional.empty()
                        : Optional.of(new RosterEntry.PlanStep(
                                step, row.getInt("plan_steps"), row.getBoolean("waits_for_clinician"))));
    }
}

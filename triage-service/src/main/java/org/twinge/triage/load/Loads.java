package org.twinge.triage.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.twinge.contracts.AlertRaised;
import org.twinge.messaging.Database;

/** How much athletes have run, now and when they reported. In the caller's transaction; the database hides what is not for staff. */
@ApplicationScoped
public class Loads {
    /** A session spike is seen beside a report for as long as the sessions it is compared with. */
    private static final int RECENT_DAYS = 30;

    private final Database database;

    Loads(Database database) {
        this.database = database;
    }

    /**
     * Keeps what is known by now beside a version of a report. What a member of staff may not see is not kept beside a
     * report that they write.
     */
    public void attach(UUID athleteId, UUID versionId, LocalDate today) {
        database.write(
                """
                insert into report_load
                  (athlete_id, report_id, spike_day, spike_band, longest_day, longest_meters, staff_visible)
                select athlete_id, ?, case when spike_day >= ? then spike_day end,
                  case when spike_day >= ? then spike_band end, longest_day, longest_meters, staff_visible
                from load_context where athlete_id = ? and (spike_day >= ? or longest_day is not null)
                """,
                versionId,
                today.minusDays(RECENT_DAYS),
                today.minusDays(RECENT_DAYS),
                athleteId,
                today.minusDays(RECENT_DAYS));
    }

    /** Whose report it is; empty where the caller sees none. */
    Optional<UUID> athleteOf(UUID reportId) {
        return database.readOne(
                "select athlete_id from report where report_id = ?", row -> Database.uuid(row, "athlete_id"), reportId);
    }

    /** Beside the newest version of the report known by this id; empty where nothing is known, or not for the caller. */
    Optional<LoadContext> beside(UUID reportId) {
        return database.readOne("""
                select report_load.* from report_load
                join report on report.athlete_id = report_load.athlete_id and report.report_id = report_load.report_id
                where coalesce(report.amends, report.report_id) = ?
                and not exists (
                  select from report later where later.athlete_id = report.athlete_id
                  and later.amends = coalesce(report.amends, report.report_id) and later.revision > report.revision)
                and not exists (
                  select from report_withdrawal withdrawn where withdrawn.athlete_id = report.athlete_id
                  and withdrawn.report_id = coalesce(report.amends, report.report_id))
                """, Loads::context, reportId);
    }

    private static LoadContext context(ResultSet row) throws SQLException {
        LocalDate spike = row.getObject("spike_day", LocalDate.class);
        LocalDate longest = row.getObject("longest_day", LocalDate.class);
        return new LoadContext(
                spike == null
                        ? null
                        : new LoadContext.Spike(spike, AlertRaised.SpikeBand.valueOf(row.getString("spike_band"))),
                longest == null ? null : new LoadContext.LongestRun(longest, row.getDouble("longest_meters")));
    }
}

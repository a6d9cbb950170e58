package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.messaging.Database;
import org.twinge.messaging.Outbox;
import org.twinge.triage.followup.FollowUps;

/**
 * Takes a report back: it is no longer listed, its alert is withdrawn, and whoever heard of it hears that too. What was said stays in its
 * history.
 */
@ApplicationScoped
public class WithdrawReport {
    private final Caller caller;
    private final Reports reports;
    private final FollowUps followUps;
    private final ReportAlerts alerts;
    private final Outbox outbox;
    private final Database database;
    private final Clock clock;
    private final Reads reads;

    WithdrawReport(
            Caller caller,
            Reports reports,
            FollowUps followUps,
            ReportAlerts alerts,
            Outbox outbox,
            Database database,
            Clock clock,
            Reads reads) {
        this.caller = caller;
        this.reports = reports;
        this.followUps = followUps;
        this.alerts = alerts;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
        this.reads = reads;
    }

    /** Withdrawing twice is withdrawing once. */
    @Transactional
    @AsCaller
    public void withdraw(UUID reportId) {
        ReportRow newest = reports.newest(reportId).orElseThrow(() -> new NotFoundException("No such report"));
        reads.of(newest.athleteId, AthleteSeen.What.REPORT);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int withdrawn = database.write("""
                insert into report_withdrawal (athlete_id, report_id, withdrawn_by, withdrawn_at)
                values (?, ?, ?, ?) on conflict do nothing
                """, newest.athleteId, reportId, caller.subject(), now);
        if (withdrawn > 0) {
            followUps.forget(newest.athleteId, reportId);
            var told = new ArrayList<>(List.of(Announcements.withdrawn(newest, now)));
            alerts.withdraw(newest.athleteId, reportId, now).ifPresent(told::add);
            outbox.publish(told);
        }
    }
}

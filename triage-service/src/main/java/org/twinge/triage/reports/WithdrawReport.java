package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.Session;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
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
    private final Announcements announcements;
    private final Session session;
    private final Clock clock;

    WithdrawReport(
            Caller caller,
            Reports reports,
            FollowUps followUps,
            ReportAlerts alerts,
            Announcements announcements,
            Session session,
            Clock clock) {
        this.caller = caller;
        this.reports = reports;
        this.followUps = followUps;
        this.alerts = alerts;
        this.announcements = announcements;
        this.session = session;
        this.clock = clock;
    }

    /** Withdrawing twice is withdrawing once. */
    @Transactional
    @AsCaller
    public void withdraw(UUID reportId) {
        ReportRow newest = reports.newest(reportId).orElseThrow(() -> new NotFoundException("No such report"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int withdrawn = session.createNativeMutationQuery("""
                        insert into report_withdrawal (athlete_id, report_id, withdrawn_by, withdrawn_at)
                        values (:athlete, :report, :by, :now) on conflict do nothing
                        """)
                .setParameter("athlete", newest.athleteId)
                .setParameter("report", reportId)
                .setParameter("by", caller.subject())
                .setParameter("now", now)
                .executeUpdate();
        if (withdrawn > 0) {
            followUps.forget(newest.athleteId, reportId);
            announcements.withdrawn(newest, now);
            alerts.withdraw(newest.athleteId, reportId, now);
        }
    }
}

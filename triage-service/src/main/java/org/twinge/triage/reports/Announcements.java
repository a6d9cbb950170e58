package org.twinge.triage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;
import org.twinge.triage.model.Level;

/** What the rest of the house learns about a report. All ids derive from the report, so saying it twice is saying it once. */
@ApplicationScoped
class Announcements {
    private static final int FIRST = 1;

    private final Outbox outbox;

    Announcements(Outbox outbox) {
        this.outbox = outbox;
    }

    void assessed(AssessedReport report) {
        outbox.publish(
                Ids.v5("symptoms-assessed", report.reportId(), FIRST),
                report.receivedAt(),
                new SymptomsAssessed(
                        report.reportId(),
                        report.athleteId(),
                        FIRST,
                        report.reportedAt(),
                        care(report.level()),
                        report.unsettled(),
                        report.rules().stream()
                                .map(AssessedReport.FiredRule::id)
                                .toList(),
                        report.ruleBookVersion()));
    }

    /** @param level the report's own, or what an unsettled report is treated as */
    void alert(AssessedReport report, Level level, Instant causedAt) {
        UUID alertId = Ids.v5("symptoms", report.athleteId(), report.reportId());
        List<AlertRaised.FiredRule> rules = report.rules().stream()
                .map(rule -> new AlertRaised.FiredRule(rule.id(), care(rule.level()), rule.title(), rule.action()))
                .toList();
        boolean atLeast = report.unsettled() && level != Level.EMERGENCY;
        outbox.publish(
                Ids.v5("alert-raised", alertId, FIRST),
                causedAt,
                new AlertRaised(
                        alertId,
                        FIRST,
                        report.athleteId(),
                        AlertRaised.Level.of(care(level)),
                        Set.of(AlertRaised.Audience.ATHLETE, AlertRaised.Audience.STAFF),
                        causedAt,
                        new AlertRaised.RedFlags(report.reportId(), report.ruleBookVersion(), atLeast, rules)));
    }

    private static CareLevel care(Level level) {
        return CareLevel.valueOf(level.name());
    }
}

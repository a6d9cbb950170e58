package org.twinge.triage.reports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.SymptomsWithdrawn;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox.Outgoing;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Level;

/** What the rest of the house learns about a report. All ids derive from the report, so saying it twice is saying it once. */
final class Announcements {
    private Announcements() {}

    /** @param heard the answers as they were read */
    static Outgoing assessed(AssessedReport report, Answers heard) {
        return new Outgoing(
                Ids.v5("symptoms-assessed", report.reportId(), report.revision()),
                report.receivedAt(),
                new SymptomsAssessed(
                        report.reportId(),
                        report.athleteId(),
                        report.revision(),
                        report.reportedAt(),
                        care(report.judgement().level()),
                        report.judgement().unsettled(),
                        report.judgement().rules().stream()
                                .map(Judgement.FiredRule::id)
                                .toList(),
                        report.judgement().ruleBookVersion(),
                        pain(heard)));
    }

    private static SymptomsAssessed.@Nullable Pain pain(Answers heard) {
        var pain = new SymptomsAssessed.Pain(
                amount(heard, Answers.PAIN),
                amount(heard, Answers.PAIN_WHILE_RUNNING),
                heard.chosen(Answers.GAIT)
                        .map(gait -> !gait.equals(Answers.NORMAL_GAIT))
                        .orElse(null),
                switch (heard.said(Answers.SETTLED_NEXT_MORNING)) {
                    case YES -> true;
                    case NO -> false;
                    case UNKNOWN -> null;
                });
        return pain.equals(new SymptomsAssessed.Pain(null, null, null, null)) ? null : pain;
    }

    private static @Nullable Double amount(Answers heard, String code) {
        var amount = heard.amount(code);
        return amount.isPresent() ? amount.getAsDouble() : null;
    }

    /** @param newest the last version there will be */
    static Outgoing withdrawn(ReportRow newest, Instant causedAt) {
        int revision = newest.revision + 1;
        return new Outgoing(
                Ids.v5("symptoms-withdrawn", newest.firstId(), revision),
                causedAt,
                new SymptomsWithdrawn(newest.firstId(), newest.athleteId, revision));
    }

    /** @param level the report's own, or what an unsettled report is treated as */
    static Outgoing alert(AssessedReport report, int revision, Level level, Instant causedAt) {
        UUID alertId = alertId(report.athleteId(), report.reportId());
        List<AlertRaised.FiredRule> rules = report.judgement().rules().stream()
                .map(rule -> new AlertRaised.FiredRule(rule.id(), care(rule.level()), rule.title(), rule.action()))
                .toList();
        boolean atLeast = report.judgement().unsettled() && level != Level.EMERGENCY;
        return new Outgoing(
                Ids.v5("alert-raised", alertId, revision),
                causedAt,
                new AlertRaised(
                        alertId,
                        revision,
                        report.athleteId(),
                        AlertRaised.Level.of(care(level)),
                        audiences(level),
                        causedAt,
                        new AlertRaised.RedFlags(
                                report.reportId(), report.judgement().ruleBookVersion(), atLeast, rules)));
    }

    /** The athlete has the answer on the screen; only what cannot wait is sent to them as well. */
    private static Set<AlertRaised.Audience> audiences(Level level) {
        return level.atLeast(Level.SAME_DAY)
                ? Set.of(AlertRaised.Audience.ATHLETE, AlertRaised.Audience.STAFF)
                : Set.of(AlertRaised.Audience.STAFF);
    }

    static Outgoing alertWithdrawn(UUID athleteId, UUID reportId, int revision, Instant causedAt) {
        UUID alertId = alertId(athleteId, reportId);
        return new Outgoing(
                Ids.v5("alert-withdrawn", alertId, revision),
                causedAt,
                new AlertWithdrawn(alertId, revision, athleteId, causedAt));
    }

    private static UUID alertId(UUID athleteId, UUID reportId) {
        return Ids.v5("symptoms", athleteId, reportId);
    }

    private static CareLevel care(Level level) {
        return CareLevel.valueOf(level.name());
    }
}

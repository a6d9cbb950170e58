package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.CareLevel;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;
import org.twinge.triage.model.Level;

/** An answer that fires a rule which somebody has to look at within 48 hours is on the staff's work list. */
@ApplicationScoped
class FollowUpAlerts {
    private final Outbox outbox;

    FollowUpAlerts(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param answerId the same for the same answer, so that it is told once */
    void tell(UUID athleteId, UUID answerId, FollowUpJudgement judgement, Instant answeredAt) {
        Level level = judgement.level();
        if (level == null || !level.atLeast(Level.SOON)) {
            return;
        }
        UUID alertId = Ids.v5("follow-up", athleteId, answerId);
        outbox.publish(
                Ids.v5("alert-raised", alertId, 1),
                answeredAt,
                new AlertRaised(
                        alertId,
                        1,
                        athleteId,
                        AlertRaised.Level.valueOf(level.name()),
                        Set.of(AlertRaised.Audience.STAFF),
                        answeredAt,
                        new AlertRaised.RedFlags(
                                answerId,
                                judgement.ruleBookVersion(),
                                false,
                                judgement.rules().stream()
                                        .map(rule -> new AlertRaised.FiredRule(
                                                rule.id(),
                                                CareLevel.valueOf(rule.level().name()),
                                                rule.title(),
                                                rule.action()))
                                        .toList())));
    }
}

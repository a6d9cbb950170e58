package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertWithdrawn;
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
        tell(athleteId, answerId, 1, Optional.empty(), judgement, answeredAt);
    }

    /**
     * Of an answer that may be said otherwise: what was told is told anew, or taken back where nothing of it is left.
     *
     * @param revision of the answer, from 1
     * @param before the level of the revision before; empty where there was none
     */
    void tell(
            UUID athleteId,
            UUID answerId,
            int revision,
            Optional<Level> before,
            FollowUpJudgement judgement,
            Instant answeredAt) {
        UUID alertId = Ids.v5("follow-up", athleteId, answerId);
        Level level = judgement.level();
        if (level != null && level.atLeast(Level.SOON)) {
            outbox.publish(
                    Ids.v5("alert-raised", alertId, revision),
                    answeredAt,
                    raised(athleteId, alertId, revision, level, answerId, judgement, answeredAt));
        } else if (before.filter(told -> told.atLeast(Level.SOON)).isPresent()) {
            outbox.publish(
                    Ids.v5("alert-withdrawn", alertId, revision),
                    answeredAt,
                    new AlertWithdrawn(alertId, revision, athleteId, answeredAt));
        }
    }

    private static AlertRaised raised(
            UUID athleteId,
            UUID alertId,
            int revision,
            Level level,
            UUID answerId,
            FollowUpJudgement judgement,
            Instant answeredAt) {
        return new AlertRaised(
                alertId,
                revision,
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
                                .toList()));
    }
}

package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.PainAnswered;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Level;

/** Tells the rest of the house what was answered about pain: whoever follows a plan, or asks how far to run, goes by it. */
@ApplicationScoped
class PainAnswers {
    private final Outbox outbox;

    PainAnswers(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * @param describedAt when it was so
     * @param runId null for an answer to a question
     * @param gait null where it was not asked
     */
    record Said(
            UUID athleteId,
            UUID answerId,
            int revision,
            Instant describedAt,
            @Nullable UUID runId,
            double pain,
            @Nullable String gait) {}

    void publish(Said said, FollowUpJudgement judgement, Instant answeredAt) {
        Level level = judgement.level();
        outbox.publish(
                Ids.v5("pain-answered", said.answerId(), said.revision()),
                answeredAt,
                new PainAnswered(
                        said.answerId(),
                        said.athleteId(),
                        said.revision(),
                        said.describedAt(),
                        said.runId(),
                        level == null ? null : CareLevel.valueOf(level.name()),
                        judgement.rules().stream()
                                .map(FollowUpJudgement.FiredRule::id)
                                .toList(),
                        judgement.ruleBookVersion(),
                        new SymptomsAssessed.Pain(
                                said.pain(),
                                null,
                                said.gait() == null ? null : !said.gait().equals(Answers.NORMAL_GAIT),
                                null)));
    }
}

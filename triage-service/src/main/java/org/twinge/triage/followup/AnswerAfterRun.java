package org.twinge.triage.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.messaging.Ids;
import org.twinge.triage.athletes.Athlete;
import org.twinge.triage.athletes.Athletes;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.rulebook.RuleBooks;

/**
 * An athlete says how much it hurt during and after a run. It is judged by the rule book, kept as it was given, and may be
 * said otherwise while the run is recent: the newest answer counts.
 */
@ApplicationScoped
@OwnOnly
class AnswerAfterRun {
    /** After a week nobody remembers well. */
    static final Duration OPEN = Duration.ofDays(7);

    private final Athletes athletes;
    private final RunAnswers answers;
    private final PainAnswers painAnswers;
    private final FollowUpAlerts alerts;
    private final RuleBooks ruleBooks;
    private final Clock clock;

    AnswerAfterRun(
            Athletes athletes,
            RunAnswers answers,
            PainAnswers painAnswers,
            FollowUpAlerts alerts,
            RuleBooks ruleBooks,
            Clock clock) {
        this.athletes = athletes;
        this.answers = answers;
        this.painAnswers = painAnswers;
        this.alerts = alerts;
        this.ruleBooks = ruleBooks;
        this.clock = clock;
    }

    /**
     * How it was.
     *
     * @param pain at its worst, from 0 to 10
     * @param gait an option of the finding gait; null where it was not asked
     * @param runEndedAt when it was so
     */
    record HowItWas(double pain, @Nullable String gait, Instant runEndedAt) {
        Answers answers() {
            Answers said = Answers.NONE.with(Answers.PAIN, new Answer.Amount(pain));
            return gait == null ? said : said.with(Answers.GAIT, new Answer.Chosen(gait));
        }
    }

    /** The answer to an answer. */
    record Told(
            UUID runId,
            int revision,
            Instant answeredAt,
            @JsonUnwrapped HowItWas said,
            @JsonUnwrapped FollowUpJudgement judgement) {}

    /** Saying the same again changes nothing. */
    @Transactional
    @AsCaller
    public String answer(UUID runId, HowItWas said) {
        Athlete athlete =
                athletes.caller().orElseThrow(() -> new NotFoundException("No such athlete, or not yet known here"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (said.runEndedAt().isBefore(now.minus(OPEN))) {
            throw new ClientErrorException(
                    "The time for this answer is over; if it still hurts, send a report", Response.Status.GONE);
        }
        Optional<RunAnswers.Known> newest = answers.newest(athlete.id(), runId);
        if (newest.isPresent() && newest.get().said().equals(said)) {
            return newest.get().document();
        }
        int revision = newest.map(RunAnswers.Known::revision).orElse(0) + 1;
        FollowUpJudgement judgement = FollowUpJudgement.of(
                athlete.withAge(said.answers(), now), ruleBooks.inForce().book());
        String document = answers.keep(athlete.id(), new Told(runId, revision, now, said, judgement));
        UUID answerId = Ids.v5("run-answer", athlete.id(), runId);
        painAnswers.publish(
                new PainAnswers.Said(
                        athlete.id(), answerId, revision, said.runEndedAt(), runId, said.pain(), said.gait()),
                judgement,
                now);
        alerts.tell(athlete.id(), answerId, revision, newest.flatMap(RunAnswers.Known::level), judgement, now);
        return document;
    }
}

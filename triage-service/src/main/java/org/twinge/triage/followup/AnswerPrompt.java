package org.twinge.triage.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;
import org.twinge.triage.athletes.Athletes;
import org.twinge.triage.followup.model.PromptKind;
import org.twinge.triage.followup.model.Signal;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.PainColour;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.rulebook.RuleBooks;

/** An athlete says how it is by now. The answer is judged by the rule book and kept as it was given. */
@ApplicationScoped
@OwnOnly
class AnswerPrompt {
    private final Caller caller;
    private final Athletes athletes;
    private final Prompts prompts;
    private final PainAnswers painAnswers;
    private final FollowUpAlerts alerts;
    private final RuleBooks ruleBooks;
    private final ObjectMapper json;
    private final Clock clock;

    AnswerPrompt(
            Caller caller,
            Athletes athletes,
            Prompts prompts,
            PainAnswers painAnswers,
            FollowUpAlerts alerts,
            RuleBooks ruleBooks,
            ObjectMapper json,
            Clock clock) {
        this.caller = caller;
        this.athletes = athletes;
        this.prompts = prompts;
        this.painAnswers = painAnswers;
        this.alerts = alerts;
        this.ruleBooks = ruleBooks;
        this.json = json;
        this.clock = clock;
    }

    /**
     * How it is.
     *
     * @param pain from 0 to 10
     * @param gait an option of the finding gait
     */
    record HowItIs(double pain, String gait) {
        Answers answers() {
            return Answers.NONE.with(Answers.PAIN, new Answer.Amount(pain)).with(Answers.GAIT, new Answer.Chosen(gait));
        }
    }

    /** The answer to an answer, kept word for word. */
    record Told(
            UUID promptId,
            PromptKind kind,
            Instant answeredAt,
            double pain,
            String gait,
            Signal signal,
            @JsonUnwrapped FollowUpJudgement judgement) {}

    /** Answering twice alike is answering once. */
    @Transactional
    @AsCaller
    public String answer(UUID promptId, HowItIs said, String bodyHash) {
        var prompt = caller.athleteId()
                .flatMap(athlete -> prompts.sent(athlete, promptId))
                .orElseThrow(() -> new NotFoundException("No such question"));
        if (prompt.kind() == PromptKind.WEEKLY) {
            throw new BadRequestException("The weekly questions are answered as a check-in");
        }
        var earlier = prompts.answer(prompt);
        if (earlier.isPresent()) {
            if (!earlier.get().bodyHash().equals(bodyHash)) {
                throw new ClientErrorException(
                        "This was answered before; if it has changed, send a report", Response.Status.CONFLICT);
            }
            return earlier.get().document();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!prompt.openUntil().isAfter(now)) {
            throw new ClientErrorException(
                    "The time for this answer is over; send a report instead", Response.Status.GONE);
        }
        RuleBook book = ruleBooks.inForce().book();
        Signal signal = signal(book.painScale().colour(said.answers()).orElseThrow());
        FollowUpJudgement judgement = FollowUpJudgement.of(
                athletes.find(prompt.athleteId()).orElseThrow().withAge(said.answers(), now), book);
        String document = text(new Told(promptId, prompt.kind(), now, said.pain(), said.gait(), signal, judgement));
        prompts.keep(prompt, now, signal, bodyHash, document);
        painAnswers.publish(
                new PainAnswers.Said(prompt.athleteId(), promptId, 1, now, null, said.pain(), said.gait()),
                judgement,
                now);
        alerts.tell(prompt.athleteId(), promptId, judgement, now);
        return document;
    }

    private static Signal signal(PainColour colour) {
        return switch (colour) {
            case GREEN -> Signal.GREEN;
            case YELLOW -> Signal.YELLOW;
            case RED -> Signal.RED;
        };
    }

    private String text(Told told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

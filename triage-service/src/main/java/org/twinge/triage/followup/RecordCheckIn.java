package org.twinge.triage.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.messaging.Ids;
import org.twinge.triage.athletes.Athlete;
import org.twinge.triage.athletes.Athletes;
import org.twinge.triage.followup.model.CheckIn;
import org.twinge.triage.followup.model.Signal;
import org.twinge.triage.followup.model.Week;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Truth;
import org.twinge.triage.rulebook.RuleBooks;

/** An athlete tells how the week was. It is scored, held against the weeks before, and kept as it was given. */
@ApplicationScoped
@OwnOnly
class RecordCheckIn {
    private static final String COULD_NOT_TAKE_PART = "could-not-take-part";
    private static final String HELD_BACK = "held-back-two-weeks";

    private final Athletes athletes;
    private final CheckIns checkIns;
    private final Prompts prompts;
    private final FollowUpAlerts alerts;
    private final FollowUps followUps;
    private final RuleBooks ruleBooks;
    private final ObjectMapper json;
    private final Clock clock;

    RecordCheckIn(
            Athletes athletes,
            CheckIns checkIns,
            Prompts prompts,
            FollowUpAlerts alerts,
            FollowUps followUps,
            RuleBooks ruleBooks,
            ObjectMapper json,
            Clock clock) {
        this.athletes = athletes;
        this.checkIns = checkIns;
        this.prompts = prompts;
        this.alerts = alerts;
        this.followUps = followUps;
        this.ruleBooks = ruleBooks;
        this.json = json;
        this.clock = clock;
    }

    /** @param created false if the same request was answered before: this is that answer */
    record Answered(String document, boolean created) {}

    /**
     * The answer to a check-in, kept word for word.
     *
     * @param week its Monday, in the athlete's zone
     * @param severity from 0 to 100
     */
    record Told(
            LocalDate week,
            Instant answeredAt,
            int severity,
            boolean substantial,
            Signal signal,
            @JsonUnwrapped FollowUpJudgement judgement) {}

    /** The week is that of the open weekly prompt, else the one that is on: whoever answers on Monday tells of the week before. */
    @Transactional
    @AsCaller
    public Answered record(CheckIn checkIn, CheckIns.Request request) {
        Athlete athlete =
                athletes.caller().orElseThrow(() -> new NotFoundException("No such athlete, or not yet known here"));
        UUID athleteId = athlete.id();
        var earlier = checkIns.earlier(athleteId, request.idempotencyKey());
        if (earlier.isPresent()) {
            if (!earlier.get().bodyHash().equals(request.bodyHash())) {
                throw new ClientErrorException(
                        "This Idempotency-Key was used for another check-in", Response.Status.CONFLICT);
            }
            return new Answered(earlier.get().document(), false);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ZoneId zone = athlete.zone();
        Optional<Prompts.Prompt> prompt = prompts.openWeekly(athleteId, now);
        Week week = Week.of(prompt.map(Prompts.Prompt::dueAt).orElse(now), zone);
        if (checkIns.told(athleteId, week)) {
            throw new ClientErrorException("You have told about this week already", Response.Status.CONFLICT);
        }
        Signal signal = Signal.of(checkIn);
        FollowUpJudgement judgement = FollowUpJudgement.of(
                athlete.withAge(answers(athleteId, checkIn, week, zone), now),
                ruleBooks.inForce().book());
        String document =
                text(new Told(week.monday(), now, checkIn.severity(), checkIn.substantial(), signal, judgement));
        checkIns.keep(athleteId, week, checkIn, now, request, document);
        alerts.tell(athleteId, Ids.v5("check-in", athleteId, week.monday()), judgement, now);
        prompt.ifPresent(asked -> prompts.keep(asked, now, signal, request.bodyHash(), document));
        return new Answered(document, true);
    }

    /** The week in the words of the rule book. A change from one week to the next is none of them. */
    private Answers answers(UUID athleteId, CheckIn checkIn, Week week, ZoneId zone) {
        boolean heldBack = checkIn.substantial() && checkIns.heldBack(athleteId, week.before());
        boolean samePlace = checkIn.regions().stream()
                .anyMatch(region -> followUps.troubledInBothWeeksBefore(athleteId, region, week, zone));
        return Answers.NONE
                .with(COULD_NOT_TAKE_PART, new Answer.Said(Truth.of(checkIn.couldNotTakePart())))
                .with(HELD_BACK, new Answer.Said(Truth.of(heldBack)))
                .with(FollowUps.SAME_PLACE, new Answer.Said(Truth.of(samePlace)));
    }

    private String text(Told told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

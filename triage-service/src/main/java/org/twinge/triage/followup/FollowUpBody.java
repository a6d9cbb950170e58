package org.twinge.triage.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinge.triage.followup.model.CheckIn;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.requests.Requests;
import org.twinge.triage.rulebook.StrictJson;

/** Reads answers by hand, as reports are: nothing that somebody says may silently be dropped. */
final class FollowUpBody {
    private static final int NO_STEP = -1;
    private static final String RUN_ENDED_AT = "runEndedAt";

    private final Vocabulary vocabulary;
    private final JsonNode body;
    private final List<String> reasons = new ArrayList<>();

    private FollowUpBody(byte[] body, Vocabulary vocabulary, Set<String> fields) {
        this.vocabulary = vocabulary;
        this.body = parse(body);
        this.body.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                reasons.add("only " + String.join(", ", new TreeSet<>(fields)) + " can be answered here");
            }
        });
    }

    static AnswerPrompt.HowItIs howItIs(byte[] body, Vocabulary vocabulary) {
        return new FollowUpBody(body, vocabulary, Set.of(Answers.PAIN, Answers.GAIT)).howItIs();
    }

    static AnswerAfterRun.HowItWas howItWas(byte[] body, Vocabulary vocabulary, Clock clock) {
        return new FollowUpBody(body, vocabulary, Set.of(Answers.PAIN, Answers.GAIT, RUN_ENDED_AT)).howItWas(clock);
    }

    static CheckIn checkIn(byte[] body, Vocabulary vocabulary) {
        return new FollowUpBody(
                        body, vocabulary, Set.of("participation", "volume", "performance", "symptoms", "regions"))
                .checkIn();
    }

    private AnswerPrompt.HowItIs howItIs() {
        double pain = pain();
        String gait = body.path(Answers.GAIT).asText();
        check(Answers.GAIT, new Answer.Chosen(gait));
        refuseWithReasons();
        return new AnswerPrompt.HowItIs(pain, gait);
    }

    private AnswerAfterRun.HowItWas howItWas(Clock clock) {
        double pain = pain();
        String gait = body.hasNonNull(Answers.GAIT) ? body.path(Answers.GAIT).asText() : null;
        if (gait != null) {
            check(Answers.GAIT, new Answer.Chosen(gait));
        }
        Instant ended = moment(RUN_ENDED_AT);
        if (ended == null) {
            reasons.add(RUN_ENDED_AT + " must be a moment such as 2026-03-01T07:12:30Z");
        } else if (ended.isAfter(clock.instant())) {
            reasons.add(RUN_ENDED_AT + " must not be in the future");
        }
        refuseWithReasons();
        return new AnswerAfterRun.HowItWas(pain, gait, Objects.requireNonNull(ended));
    }

    private @Nullable Instant moment(String field) {
        try {
            return Instant.parse(body.path(field).asText()).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private double pain() {
        double pain =
                body.path(Answers.PAIN).isNumber() ? body.path(Answers.PAIN).doubleValue() : Double.NaN;
        check(Answers.PAIN, new Answer.Amount(pain));
        return pain;
    }

    private CheckIn checkIn() {
        var regions = new TreeSet<String>();
        for (JsonNode region : body.path("regions")) {
            check(Answers.REGION, new Answer.Chosen(region.asText()));
            regions.add(region.asText());
        }
        if (!body.path("regions").isMissingNode() && !body.path("regions").isArray()) {
            reasons.add("regions must be a list");
        }
        var checkIn = new CheckIn(
                step("participation").orElse(NO_STEP), step("volume"), step("performance"), step("symptoms"), regions);
        if (!body.has("participation")) {
            reasons.add("participation is to be answered");
        } else {
            reasons.addAll(checkIn.objections());
        }
        refuseWithReasons();
        return checkIn;
    }

    private OptionalInt step(String field) {
        JsonNode step = body.path(field);
        return step.isMissingNode() || step.isNull()
                ? OptionalInt.empty()
                : OptionalInt.of(step.isInt() ? step.intValue() : NO_STEP);
    }

    private void check(String code, Answer answer) {
        vocabulary
                .finding(code)
                .orElseThrow()
                .objection(answer)
                .ifPresent(objection -> reasons.add(code + " " + objection));
    }

    private void refuseWithReasons() {
        if (!reasons.isEmpty()) {
            throw Requests.refused(reasons);
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode node = StrictJson.MAPPER.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw Requests.refused(List.of("the body is no JSON, or gives a field twice"));
        } catch (IOException e) {
            throw Requests.refused(List.of("the body is no UTF-8"));
        }
        throw Requests.refused(List.of("the body is no JSON object"));
    }
}

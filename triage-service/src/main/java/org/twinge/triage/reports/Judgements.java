package org.twinge.triage.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox.Outgoing;
import org.twinge.triage.athletes.Athlete;
import org.twinge.triage.catalog.MatchInjuries;
import org.twinge.triage.followup.FollowUps;
import org.twinge.triage.followup.model.PromptKind;
import org.twinge.triage.load.Loads;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.rulebook.RuleBooks;

/** Judges a version of a report and keeps both for ever. */
@ApplicationScoped
class Judgements {
    private final RuleBooks ruleBooks;
    private final Vocabulary vocabulary;
    private final Reports reports;
    private final FollowUps followUps;
    private final MatchInjuries matchInjuries;
    private final Loads loads;
    private final ObjectMapper json;
    private final Clock clock;

    Judgements(
            RuleBooks ruleBooks,
            Vocabulary vocabulary,
            Reports reports,
            FollowUps followUps,
            MatchInjuries matchInjuries,
            Loads loads,
            ObjectMapper json,
            Clock clock) {
        this.ruleBooks = ruleBooks;
        this.vocabulary = vocabulary;
        this.reports = reports;
        this.followUps = followUps;
        this.matchInjuries = matchInjuries;
        this.loads = loads;
        this.json = json;
        this.clock = clock;
    }

    /** How a request came in; a repeated one is recognised by it. */
    record Request(String submittedBy, String idempotencyKey, String bodyHash) {}

    /** @param told what everybody else learns of it */
    record Kept(AssessedReport report, String document, Outgoing told) {}

    /**
     * Empty where the same request was kept at the same moment.
     *
     * @param amends the version before; null for a new report
     */
    Optional<Kept> judge(Athlete athlete, @Nullable ReportRow amends, NewReport report, Request request) {
        UUID athleteId = athlete.id();
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Answers answers = followUps.withPersistence(
                athlete.withAge(report.answers(), receivedAt), athleteId, receivedAt, athlete.zone());
        RuleBook book = ruleBooks.inForce().book();
        Answers heard = book.hear(answers).answers();
        UUID rowId = Ids.v7();
        var assessed = AssessedReport.of(
                amends == null ? rowId : amends.firstId(),
                amends == null ? 1 : amends.revision + 1,
                athleteId,
                new NewReport(report.athleteId(), report.reportedAt(), answers),
                receivedAt,
                new AssessedReport.Beside(
                        matchInjuries.match(heard),
                        PromptKind.REVIEW.dueAfter(receivedAt, athlete.zone()),
                        athlete.country().flatMap(EmergencyCall::in),
                        athlete.hasClinic()),
                book,
                vocabulary);
        String document = text(assessed);
        if (!reports.keep(report(rowId, assessed, amends, answers, request), assessment(rowId, assessed, document))) {
            return Optional.empty();
        }
        loads.attach(athleteId, rowId, LocalDate.ofInstant(receivedAt, athlete.zone()));
        if (amends != null) {
            followUps.forget(athleteId, assessed.reportId());
        }
        followUps.plan(
                athleteId,
                assessed.reportId(),
                answers.chosen(Answers.REGION),
                Optional.ofNullable(assessed.judgement().painColour()),
                receivedAt,
                athlete.zone());
        return Optional.of(new Kept(assessed, document, Announcements.assessed(assessed, heard)));
    }

    private ReportRow report(
            UUID rowId, AssessedReport assessed, @Nullable ReportRow amends, Answers answers, Request request) {
        var row = new ReportRow();
        row.reportId = rowId;
        row.athleteId = assessed.athleteId();
        row.amends = amends == null ? null : amends.firstId();
        row.revision = assessed.revision();
        row.submittedBy = request.submittedBy();
        row.idempotencyKey = request.idempotencyKey();
        row.bodyHash = request.bodyHash();
        row.reportedAt = assessed.reportedAt();
        row.receivedAt = assessed.receivedAt();
        row.region = answers.chosen(Answers.REGION).orElse(null);
        row.answers = text(StoredAnswers.plain(answers));
        return row;
    }

    private static AssessmentRow assessment(UUID rowId, AssessedReport assessed, String document) {
        var row = new AssessmentRow();
        row.reportId = rowId;
        row.athleteId = assessed.athleteId();
        row.ruleBookVersion = assessed.judgement().ruleBookVersion();
        row.level = assessed.judgement().level();
        row.unsettled = assessed.judgement().unsettled();
        row.document = document;
        return row;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

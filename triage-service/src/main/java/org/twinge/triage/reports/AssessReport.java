package org.twinge.triage.reports;

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
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.messaging.Ids;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Level;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.rulebook.RuleBooks;

/** Judges a report, keeps both for ever, and tells whoever has to know. */
@ApplicationScoped
public class AssessReport {
    private final Caller caller;
    private final Athletes athletes;
    private final RuleBooks ruleBooks;
    private final Vocabulary vocabulary;
    private final Reports reports;
    private final Assessments assessments;
    private final Announcements announcements;
    private final ObjectMapper json;
    private final Clock clock;

    AssessReport(
            Caller caller,
            Athletes athletes,
            RuleBooks ruleBooks,
            Vocabulary vocabulary,
            Reports reports,
            Assessments assessments,
            Announcements announcements,
            ObjectMapper json,
            Clock clock) {
        this.caller = caller;
        this.athletes = athletes;
        this.ruleBooks = ruleBooks;
        this.vocabulary = vocabulary;
        this.reports = reports;
        this.assessments = assessments;
        this.announcements = announcements;
        this.json = json;
        this.clock = clock;
    }

    /** @param created false if the same request was answered before: this is that answer */
    public record Answered(UUID reportId, String document, boolean created) {}

    @Transactional
    @AsCaller
    public Answered assess(NewReport report, String idempotencyKey, String bodyHash) {
        UUID athleteId = report.athleteId().or(caller::athleteId).orElseThrow(AssessReport::unknownAthlete);
        if (!athletes.visible(athleteId)) {
            throw unknownAthlete();
        }
        var earlier = reports.earlier(athleteId, caller.subject(), idempotencyKey);
        if (earlier.isPresent()) {
            return repeat(earlier.get(), bodyHash);
        }
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        NewReport complete = withAge(report, athleteId, receivedAt);
        RuleBook book = ruleBooks.inForce().book();
        var assessed = AssessedReport.of(
                Ids.v7(), athleteId, complete, receivedAt, athletes.hasClinic(athleteId), book, vocabulary);
        String document = keep(assessed, complete.answers(), idempotencyKey, bodyHash);
        announcements.assessed(assessed);
        if (assessed.level().atLeast(Level.SAME_DAY)) {
            announcements.alert(assessed, assessed.level(), receivedAt);
        }
        return new Answered(assessed.reportId(), document, true);
    }

    private Answered repeat(ReportRow earlier, String bodyHash) {
        if (!earlier.bodyHash.equals(bodyHash)) {
            throw new ClientErrorException(
                    "This Idempotency-Key was used for another report", Response.Status.CONFLICT);
        }
        return new Answered(earlier.reportId, assessments.findById(earlier.reportId).document, false);
    }

    private NewReport withAge(NewReport report, UUID athleteId, Instant now) {
        return athletes.birthDate(athleteId)
                .map(born -> ChronoUnit.YEARS.between(born, now.atZone(ZoneOffset.UTC)))
                .map(age -> new NewReport(
                        report.athleteId(),
                        report.reportedAt(),
                        report.answers().with(Answers.AGE, new Answer.Amount(age))))
                .orElse(report);
    }

    private String keep(AssessedReport assessed, Answers answers, String idempotencyKey, String bodyHash) {
        var report = new ReportRow();
        report.reportId = assessed.reportId();
        report.athleteId = assessed.athleteId();
        report.submittedBy = caller.subject();
        report.idempotencyKey = idempotencyKey;
        report.bodyHash = bodyHash;
        report.reportedAt = assessed.reportedAt();
        report.receivedAt = assessed.receivedAt();
        report.region = answers.chosen(Answers.REGION).orElse(null);
        report.answers = text(plain(answers));
        reports.persist(report);
        reports.flush();

        var assessment = new AssessmentRow();
        assessment.reportId = assessed.reportId();
        assessment.athleteId = assessed.athleteId();
        assessment.ruleBookVersion = assessed.ruleBookVersion();
        assessment.level = assessed.level();
        assessment.unsettled = assessed.unsettled();
        assessment.document = text(assessed);
        assessments.persist(assessment);
        return assessment.document;
    }

    private Map<String, Object> plain(Answers answers) {
        var plain = new TreeMap<String, Object>();
        answers.byCode()
                .forEach((code, answer) -> plain.put(
                        code, answer instanceof Answer.Amount(double value) ? (Object) value : answer.toString()));
        return plain;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NotFoundException unknownAthlete() {
        return new NotFoundException("No such athlete, or not yet known here");
    }
}

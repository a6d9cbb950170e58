package org.twinge.triage.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.triage.model.Advice;
import org.twinge.triage.model.Assessment;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Level;
import org.twinge.triage.model.PainColour;
import org.twinge.triage.model.Rule;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.Vocabulary;

/**
 * The answer to a report, kept word for word as it was given.
 *
 * @param level while {@code incomplete} only a lower bound
 * @param unsettled emergency questions are open
 * @param openQuestions what to ask next, most dangerous first
 */
public record AssessedReport(
        UUID reportId,
        UUID athleteId,
        Instant reportedAt,
        Instant receivedAt,
        Level level,
        boolean unsettled,
        boolean incomplete,
        String headline,
        List<FiredRule> rules,
        List<OpenQuestion> openQuestions,
        List<OpenRule> undetermined,
        @Nullable PainColour painColour,
        @Nullable String gait,
        Advice safetyNet,
        boolean hasClinic,
        String told,
        String notADiagnosis,
        String ruleBookVersion,
        String ruleBookReview) {

    /** @param inputs the answers the rule saw */
    public record FiredRule(
            String id,
            Level level,
            String title,
            String action,
            String explanation,
            String source,
            Rule.Review.Status review,
            Map<String, String> inputs) {}

    public record OpenQuestion(String code, Finding.Text question) {}

    public record OpenRule(String id, Level level, String title, List<String> open) {}

    static AssessedReport of(
            UUID reportId,
            UUID athleteId,
            NewReport report,
            Instant receivedAt,
            boolean hasClinic,
            RuleBook book,
            Vocabulary vocabulary) {
        Assessment assessment = book.assess(report.answers());
        return new AssessedReport(
                reportId,
                athleteId,
                report.reportedAt(),
                receivedAt,
                assessment.level(),
                assessment.unsettled(),
                assessment.incomplete(),
                headline(assessment, book),
                assessment.fired().stream().map(AssessedReport::fired).toList(),
                assessment.openQuestions().stream()
                        .map(code -> new OpenQuestion(
                                code, vocabulary.finding(code).orElseThrow().question()))
                        .toList(),
                assessment.undetermined().stream()
                        .map(open -> new OpenRule(
                                open.rule().id(),
                                open.rule().level(),
                                open.rule().title(),
                                open.open()))
                        .toList(),
                assessment.painColour().orElse(null),
                assessment.gait().orElse(null),
                safetyNet(assessment, book),
                hasClinic,
                told(assessment, hasClinic),
                "This is not a diagnosis.",
                book.version(),
                reviewed(book) ? "Reviewed by clinicians." : "No clinician has reviewed all of these rules yet.");
    }

    private static String headline(Assessment assessment, RuleBook book) {
        String headline = book.advice().get(assessment.level()).headline();
        return assessment.incomplete() ? "Incomplete. At least: " + headline : headline;
    }

    /** While questions are open nothing may sound like an all-clear. */
    private static Advice safetyNet(Assessment assessment, RuleBook book) {
        Advice advice = book.advice().get(assessment.level());
        return assessment.incomplete()
                ? new Advice(advice.headline(), book.incomplete(), advice.watchFor(), advice.help(), advice.byWhen())
                : advice;
    }

    private static String told(Assessment assessment, boolean hasClinic) {
        if (!hasClinic) {
            return "You have no clinic here: nobody else is told.";
        }
        if (assessment.level().atLeast(Level.SAME_DAY)) {
            return "A message to your clinic's staff is on its way. Nobody has read it yet.";
        }
        return assessment.incomplete()
                ? "If the open questions stay open for ten minutes, a message goes to your clinic's staff."
                : "No message is sent. Your clinic's staff can look this report up.";
    }

    private static FiredRule fired(Assessment.Fired fired) {
        var inputs = new TreeMap<String, String>();
        fired.inputs().forEach((code, answer) -> inputs.put(code, answer.toString()));
        Rule rule = fired.rule();
        return new FiredRule(
                rule.id(),
                rule.level(),
                rule.title(),
                rule.action(),
                rule.explanation(),
                rule.source(),
                rule.review().status(),
                inputs);
    }

    private static boolean reviewed(RuleBook book) {
        return book.rules().stream().allMatch(rule -> rule.review().status() == Rule.Review.Status.REVIEWED);
    }
}

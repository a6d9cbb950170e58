package org.twinge.triage.reports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinge.triage.model.Advice;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Assessment;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Level;
import org.twinge.triage.model.PainColour;
import org.twinge.triage.model.Reading;
import org.twinge.triage.model.Rule;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.TissueRule;
import org.twinge.triage.model.Vocabulary;

/**
 * What the rule book says to a set of answers, in words. It depends on nothing else, so the same answers and the same
 * version give the same words years later.
 *
 * @param level while {@code incomplete} only a lower bound
 * @param unsettled emergency questions are open
 * @param forGuardian the athlete is under 18: the texts speak to the parent or guardian
 * @param openQuestions every question that would settle a rule, most dangerous first
 * @param contradictions answers that contradict others and were read the safer way; for staff
 */
public record Judgement(
        Level level,
        boolean unsettled,
        boolean incomplete,
        boolean forGuardian,
        String headline,
        List<FiredRule> rules,
        List<OpenQuestion> openQuestions,
        List<OpenRule> undetermined,
        List<Contradiction> contradictions,
        @Nullable PainColour painColour,
        @Nullable String gait,
        TissueRule.@Nullable Verdict tissue,
        Advice safetyNet,
        String notADiagnosis,
        String ruleBookVersion,
        String ruleBookReview) {
    private static final int ADULT = 18;

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

    public record OpenQuestion(String code, Finding.Text question) {
        static OpenQuestion of(String code, Vocabulary vocabulary) {
            return new OpenQuestion(code, vocabulary.finding(code).orElseThrow().question());
        }
    }

    public record OpenRule(String id, Level level, String title, List<String> open) {}

    public record Contradiction(String code, String given, String readAs, String because) {}

    public static Judgement of(Answers answers, RuleBook book, Vocabulary vocabulary) {
        Assessment assessment = book.assess(answers);
        boolean forGuardian = answers.amount(Answers.AGE).orElse(ADULT) < ADULT;
        return new Judgement(
                assessment.level(),
                assessment.unsettled(),
                assessment.incomplete(),
                forGuardian,
                (forGuardian ? book.guardian() : "") + headline(assessment, book),
                assessment.fired().stream().map(Judgement::fired).toList(),
                assessment.openQuestions().stream()
                        .map(code -> OpenQuestion.of(code, vocabulary))
                        .toList(),
                assessment.undetermined().stream()
                        .map(open -> new OpenRule(
                                open.rule().id(),
                                open.rule().level(),
                                open.rule().title(),
                                open.open()))
                        .toList(),
                assessment.contradictions().stream()
                        .map(Judgement::contradiction)
                        .toList(),
                assessment.painColour().orElse(null),
                assessment.gait().orElse(null),
                assessment.tissue().orElse(null),
                safetyNet(assessment, book),
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

    private static Contradiction contradiction(Reading.Contradiction contradiction) {
        Answer given = contradiction.given();
        Answer readAs = contradiction.readAs();
        return new Contradiction(contradiction.code(), given.toString(), readAs.toString(), contradiction.because());
    }

    private static boolean reviewed(RuleBook book) {
        return book.rules().stream().allMatch(rule -> rule.review().status() == Rule.Review.Status.REVIEWED);
    }
}

package org.twinge.triage.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Assessment;
import org.twinge.triage.model.Level;
import org.twinge.triage.model.Rule;
import org.twinge.triage.model.RuleBook;

/**
 * What the rule book says to the few answers of a follow-up. They can only raise: without a rule that fires there is no
 * level, because nobody asked the emergency questions.
 *
 * @param level null where no rule fired
 */
public record FollowUpJudgement(
        @Nullable Level level, List<FiredRule> rules, String ruleBookVersion, String worse, String notADiagnosis) {

    public record FiredRule(
            String id,
            Level level,
            String title,
            String action,
            String explanation,
            String source,
            Rule.Review.Status review) {}

    static FollowUpJudgement of(Answers answers, RuleBook book) {
        List<FiredRule> rules = book.assess(answers).fired().stream()
                .map(Assessment.Fired::rule)
                .map(rule -> new FiredRule(
                        rule.id(),
                        rule.level(),
                        rule.title(),
                        rule.action(),
                        rule.explanation(),
                        rule.source(),
                        rule.review().status()))
                .toList();
        return new FollowUpJudgement(
                rules.isEmpty() ? null : rules.getFirst().level(),
                rules,
                book.version(),
                "If it has got worse, or anything new has come, send a symptom report: these questions do not ask for"
                        + " emergencies.",
                "This is not a diagnosis.");
    }
}

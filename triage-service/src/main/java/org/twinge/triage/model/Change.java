package org.twinge.triage.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one version of the rule book says otherwise than another about the same answers.
 *
 * @param before what the first version says
 * @param after what the second says
 * @param firesNoMore ids of rules that fire in the first only
 * @param firesNow ids of rules that fire in the second only
 * @param openNoMore ids of emergency rules that wait for an answer in the first only
 * @param openNow ids of emergency rules that wait for an answer in the second only
 */
public record Change(
        Verdict before,
        Verdict after,
        List<String> firesNoMore,
        List<String> firesNow,
        List<String> openNoMore,
        List<String> openNow) {

    /** @param incomplete the level is a lower bound */
    public record Verdict(Level level, boolean incomplete) {
        static Verdict of(Assessment assessment) {
            return new Verdict(assessment.level(), assessment.incomplete());
        }
    }

    /** Empty where both come to the same verdict, by whatever rules. */
    public static Optional<Change> between(RuleBook before, RuleBook after, Answers answers) {
        Assessment first = before.assess(answers);
        Assessment second = after.assess(answers);
        if (Verdict.of(first).equals(Verdict.of(second))) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                Verdict.of(first),
                Verdict.of(second),
                without(fired(first), fired(second)),
                without(fired(second), fired(first)),
                without(open(first), open(second)),
                without(open(second), open(first))));
    }

    public boolean raises() {
        return after.level().compareTo(before.level()) < 0;
    }

    public boolean lowers() {
        return after.level().compareTo(before.level()) > 0;
    }

    private static List<String> fired(Assessment assessment) {
        return ids(assessment.fired().stream().map(Assessment.Fired::rule));
    }

    private static List<String> open(Assessment assessment) {
        return ids(assessment.undetermined().stream()
                .map(Assessment.Undetermined::rule)
                .filter(rule -> rule.level() == Level.EMERGENCY));
    }

    private static List<String> ids(Stream<Rule> rules) {
        return rules.map(Rule::id).toList();
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(id -> !others.contains(id)).toList();
    }
}

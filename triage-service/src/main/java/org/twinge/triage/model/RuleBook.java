package org.twinge.triage.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One published version of all rules.
 *
 * @param incomplete what is said while emergency questions are open
 * @param rules most dangerous first within a level: the order in which open questions are asked
 */
public record RuleBook(
        String version, PainScale painScale, Map<Level, Advice> advice, String incomplete, List<Rule> rules) {
    public RuleBook {
        advice = Map.copyOf(advice);
        rules = List.copyOf(rules);
    }

    /** Evaluates every rule; the highest level that fires wins. */
    public Assessment assess(Answers answers) {
        var fired = new ArrayList<Assessment.Fired>();
        var undetermined = new ArrayList<Assessment.Undetermined>();
        for (Rule rule : rules) {
            switch (rule.when().holds(answers)) {
                case YES -> fired.add(new Assessment.Fired(rule, inputs(rule, answers)));
                case UNKNOWN ->
                    undetermined.add(
                            new Assessment.Undetermined(rule, rule.when().open(answers)));
                case NO -> {}
            }
        }
        fired.sort(Comparator.comparing(f -> f.rule().level()));
        undetermined.sort(Comparator.comparing(u -> u.rule().level()));
        return new Assessment(version, fired, undetermined, painScale.colour(answers), answers.chosen(Answers.GAIT));
    }

    private static SortedMap<String, Answer> inputs(Rule rule, Answers answers) {
        var seen = new TreeMap<String, Answer>();
        rule.when().codes().forEach(code -> {
            Answer answer = answers.byCode().get(code);
            seen.put(code, answer == null ? new Answer.Said(Truth.UNKNOWN) : answer);
        });
        return seen;
    }
}

package org.twinge.triage.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One published version of all rules.
 *
 * @param tissueRule empty in versions before 2026.2
 * @param incomplete what is said while emergency questions are open
 * @param guardian how a text about somebody under 18 begins; empty in versions before 2026.2
 * @param readings what answers say about each other
 * @param rules the most urgent level first; within a level in the order in which open questions are asked
 */
public record RuleBook(
        String version,
        PainScale painScale,
        Optional<TissueRule> tissueRule,
        Map<Level, Advice> advice,
        String incomplete,
        String guardian,
        List<Reading> readings,
        List<Rule> rules) {

    /** What a report says once its answers have been held against each other. */
    public record Heard(Answers answers, List<Reading.Contradiction> contradictions) {}

    public RuleBook {
        advice = Map.copyOf(advice);
        readings = List.copyOf(readings);
        rules = rules.stream().sorted(Comparator.comparing(Rule::level)).toList();
    }

    /** Evaluates every rule; the highest level that fires wins. */
    public Assessment assess(Answers given) {
        var heard = hear(given);
        Answers answers = heard.answers();
        var fired = new ArrayList<Assessment.Fired>();
        var undetermined = new ArrayList<Assessment.Undetermined>();
        for (Rule rule : rules) {
            switch (rule.when().holds(answers)) {
                case YES -> fired.add(new Assessment.Fired(rule, inputs(rule, answers)));
                case UNKNOWN ->
                    undetermined.add(
                            new Assessment.Undetermined(rule, rule.when().unsettled(answers)));
                case NO -> {}
            }
        }
        return new Assessment(
                version,
                fired,
                undetermined,
                heard.contradictions(),
                painScale.colour(answers),
                answers.chosen(Answers.GAIT),
                tissueRule.flatMap(rule -> rule.judge(answers)));
    }

    /** Takes the safer reading of answers that contradict each other. All readings see the answers as given. */
    public Heard hear(Answers given) {
        var otherwise = new HashMap<String, Answer>();
        var contradictions = new ArrayList<Reading.Contradiction>();
        for (Reading reading : readings) {
            var read = reading.of(given);
            if (read.isPresent()) {
                otherwise.put(reading.code(), read.get());
                Answer said = given.byCode().get(reading.code());
                if (said != null && !said.equals(new Answer.Said(Truth.UNKNOWN))) {
                    contradictions.add(new Reading.Contradiction(reading.code(), said, read.get(), reading.because()));
                }
            }
        }
        return new Heard(otherwise.isEmpty() ? given : given.with(otherwise), List.copyOf(contradictions));
    }

    private static SortedMap<String, Answer> inputs(Rule rule, Answers answers) {
        var seen = new TreeMap<String, Answer>();
        rule.when().forEachCode(code -> {
            Answer answer = answers.byCode().get(code);
            seen.put(code, answer == null ? new Answer.Said(Truth.UNKNOWN) : answer);
        });
        return seen;
    }
}

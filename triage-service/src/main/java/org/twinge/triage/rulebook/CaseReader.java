package org.twinge.triage.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Rule;
import org.twinge.triage.model.Truth;
import org.twinge.triage.model.Vocabulary;

/**
 * A rule's test case. What a case does not mention is answered no, except in negated and boundary cases, where it is
 * unanswered: there the few answers given have to clear or fire the rule on their own.
 */
final class CaseReader {
    private final String rule;
    private final Vocabulary vocabulary;
    private final Reasons reasons;

    CaseReader(String rule, Vocabulary vocabulary, Reasons reasons) {
        this.rule = rule;
        this.vocabulary = vocabulary;
        this.reasons = reasons;
    }

    Rule.Case read(JsonNode node) {
        reasons.onlyKnown(rule + " case", node, Set.of("kind", "story", "yes", "no", "unknown", "facts"));
        var kind =
                reasons.oneOf(rule, Rule.Kind.class, node.path("kind").asText()).orElse(Rule.Kind.POSITIVE);
        var answers = new TreeMap<String, Answer>();
        if (kind != Rule.Kind.NEGATED && kind != Rule.Kind.BOUNDARY) {
            vocabulary.yesNoCodes().forEach(code -> answers.put(code, new Answer.Said(Truth.NO)));
        }
        say(node.path("yes"), Truth.YES, answers);
        say(node.path("no"), Truth.NO, answers);
        node.path("unknown").forEach(code -> unknown(code.asText(), answers));
        node.path("facts").properties().forEach(fact -> answers.put(fact.getKey(), fact(fact.getValue())));
        return new Rule.Case(kind, node.path("story").asText(), Answers.of(answers));
    }

    private void unknown(String code, Map<String, Answer> answers) {
        answers.remove(code);
        if (vocabulary.finding(code).isEmpty()) {
            reasons.add(rule, "a case names the unknown finding " + code);
        }
    }

    private static void say(JsonNode codes, Truth truth, Map<String, Answer> answers) {
        codes.forEach(code -> answers.put(code.asText(), new Answer.Said(truth)));
    }

    private static Answer fact(JsonNode value) {
        return value.isNumber() ? new Answer.Amount(value.doubleValue()) : new Answer.Chosen(value.asText());
    }
}

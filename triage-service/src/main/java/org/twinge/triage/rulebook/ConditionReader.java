package org.twinge.triage.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.twinge.triage.model.Condition;

/**
 * A condition in JSON: {@code "finding-code"}, {@code {"all": […]}}, {@code {"any": […]}}, {@code {"atLeast": 2, "of":
 * […]}}, {@code {"not": …}}, {@code {"number": "pain", "from": 7, "to": 10}}, {@code {"choice": "gait", "in": […]}}.
 */
final class ConditionReader {
    private final String rule;
    private final Reasons reasons;

    ConditionReader(String rule, Reasons reasons) {
        this.rule = rule;
        this.reasons = reasons;
    }

    Condition read(JsonNode node) {
        if (node.isTextual()) {
            return new Condition.Yes(node.textValue());
        }
        if (node.has("all")) {
            return new Condition.All(parts(node, "all", Set.of("all")));
        }
        if (node.has("any")) {
            return new Condition.Any(parts(node, "any", Set.of("any")));
        }
        if (node.has("atLeast")) {
            int count = (int) reasons.number(rule, node, "atLeast");
            return new Condition.AtLeast(count, parts(node, "of", Set.of("atLeast", "of")));
        }
        if (node.has("not")) {
            reasons.onlyKnown(rule, node, Set.of("not"));
            return new Condition.Not(read(node.path("not")));
        }
        if (node.has("number")) {
            return between(node);
        }
        if (node.has("choice")) {
            reasons.onlyKnown(rule, node, Set.of("choice", "in"));
            var options = new LinkedHashSet<String>();
            node.path("in").forEach(option -> options.add(option.asText()));
            return new Condition.OneOf(node.path("choice").asText(), options);
        }
        reasons.add(rule, node.isMissingNode() ? "no condition" : "unreadable condition " + node);
        return new Condition.Any(List.of());
    }

    private Condition between(JsonNode node) {
        reasons.onlyKnown(rule, node, Set.of("number", "from", "to"));
        if (!node.has("from") && !node.has("to")) {
            reasons.add(rule, "a range without bounds");
        }
        return new Condition.Between(
                node.path("number").asText(),
                node.has("from") ? reasons.number(rule, node, "from") : Double.NEGATIVE_INFINITY,
                node.has("to") ? reasons.number(rule, node, "to") : Double.POSITIVE_INFINITY);
    }

    private List<Condition> parts(JsonNode node, String name, Set<String> known) {
        reasons.onlyKnown(rule, node, known);
        var parts = new ArrayList<Condition>();
        node.path(name).forEach(part -> parts.add(read(part)));
        return parts;
    }
}

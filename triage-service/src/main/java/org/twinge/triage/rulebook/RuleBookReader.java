package org.twinge.triage.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinge.triage.model.Advice;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Level;
import org.twinge.triage.model.PainScale;
import org.twinge.triage.model.Reading;
import org.twinge.triage.model.Rule;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.RuleBookCheck;
import org.twinge.triage.model.TissueRule;
import org.twinge.triage.model.Truth;
import org.twinge.triage.model.Vocabulary;

/** Turns a published document into a rule book, or refuses it with every reason at once. */
public final class RuleBookReader {
    private static final Set<String> BOOK =
            Set.of("version", "painScale", "tissueRule", "advice", "incomplete", "guardian", "readings", "rules");
    private static final Set<String> RULE =
            Set.of("id", "title", "level", "when", "action", "explanation", "source", "evidence", "review", "cases");
    private static final Set<String> ADVICE = Set.of("headline", "uncertain", "watchFor", "help", "byWhen");

    private final Vocabulary vocabulary;
    private final Reasons reasons = new Reasons();

    private RuleBookReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public static RuleBook read(String document, Vocabulary vocabulary) throws RefusedRuleBook {
        try {
            return new RuleBookReader(vocabulary).book(StrictJson.MAPPER.readTree(document));
        } catch (JsonProcessingException e) {
            throw new RefusedRuleBook(List.of("no JSON: " + e.getOriginalMessage()));
        }
    }

    private RuleBook book(JsonNode node) throws RefusedRuleBook {
        reasons.onlyKnown("book", node, BOOK);
        JsonNode scale = node.path("painScale");
        var rules = new ArrayList<Rule>();
        for (JsonNode rule : node.path("rules")) {
            rules.add(rule(rule));
        }
        var book = new RuleBook(
                node.path("version").asText(),
                new PainScale(
                        reasons.number("painScale", scale, "yellowFrom"),
                        reasons.number("painScale", scale, "redFrom")),
                tissueRule(node.path("tissueRule")),
                advice(node.path("advice")),
                node.path("incomplete").asText(),
                node.path("guardian").asText(),
                readings(node.path("readings")),
                rules);
        var all = new ArrayList<>(reasons.all());
        all.addAll(RuleBookCheck.reasons(book, vocabulary));
        if (!all.isEmpty()) {
            throw new RefusedRuleBook(all);
        }
        return book;
    }

    private Optional<TissueRule> tissueRule(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        reasons.onlyKnown("tissueRule", node, Set.of("bone", "tendon", "muscle", "tendonByClinician"));
        return Optional.of(new TissueRule(
                reasons.number("tissueRule", node, "bone"),
                reasons.number("tissueRule", node, "tendon"),
                reasons.number("tissueRule", node, "muscle"),
                reasons.number("tissueRule", node, "tendonByClinician")));
    }

    private List<Reading> readings(JsonNode nodes) {
        var readings = new ArrayList<Reading>();
        for (JsonNode node : nodes) {
            String where = "reading of " + node.path("read").asText();
            reasons.onlyKnown(where, node, Set.of("when", "read", "as", "because"));
            readings.add(new Reading(
                    new ConditionReader(where, reasons).read(node.path("when")),
                    node.path("read").asText(),
                    answer(node.path("as")),
                    node.path("because").asText()));
        }
        return readings;
    }

    private static Answer answer(JsonNode as) {
        if (as.isNumber()) {
            return new Answer.Amount(as.doubleValue());
        }
        return as.asText().equals("yes") ? new Answer.Said(Truth.YES) : new Answer.Chosen(as.asText());
    }

    private Map<Level, Advice> advice(JsonNode node) {
        var advice = new EnumMap<Level, Advice>(Level.class);
        node.properties().forEach(entry -> {
            String where = "advice " + entry.getKey();
            JsonNode texts = entry.getValue();
            reasons.onlyKnown(where, texts, ADVICE);
            ADVICE.stream()
                    .sorted()
                    .filter(name -> texts.path(name).asText().isBlank())
                    .forEach(name -> reasons.add(where, "no " + name));
            reasons.oneOf(where, Level.class, entry.getKey())
                    .ifPresent(level -> advice.put(
                            level,
                            new Advice(
                                    texts.path("headline").asText(),
                                    texts.path("uncertain").asText(),
                                    texts.path("watchFor").asText(),
                                    texts.path("help").asText(),
                                    texts.path("byWhen").asText())));
        });
        return advice;
    }

    private Rule rule(JsonNode node) {
        String id = node.path("id").asText();
        reasons.onlyKnown(id, node, RULE);
        var conditions = new ConditionReader(id, reasons);
        var cases = new ArrayList<Rule.Case>();
        for (JsonNode testCase : node.path("cases")) {
            cases.add(new CaseReader(id, vocabulary, reasons).read(testCase));
        }
        return new Rule(
                id,
                node.path("title").asText(),
                // a level nobody can read is never a reason to send somebody home
                reasons.oneOf(id, Level.class, node.path("level").asText()).orElse(Level.EMERGENCY),
                conditions.read(node.path("when")),
                node.path("action").asText(),
                node.path("explanation").asText(),
                node.path("source").asText(),
                node.path("evidence").asText(),
                review(id, node.path("review")),
                cases);
    }

    private Rule.Review review(String id, JsonNode node) {
        reasons.onlyKnown(id + " review", node, Set.of("status", "reviewer"));
        return new Rule.Review(
                reasons.oneOf(id, Rule.Review.Status.class, node.path("status").asText())
                        .orElse(Rule.Review.Status.UNREVIEWED),
                node.path("reviewer").textValue());
    }
}

package org.twinge.triage.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.twinge.triage.model.Condition.Yes;

/** A vocabulary and a rule book of two rules, small enough to see through. */
final class Books {
    static final Vocabulary VOCABULARY = vocabulary();
    static final Rule FAINT = rule("faint", Level.EMERGENCY, new Yes("fainted"));
    static final Rule ACHE = rule("ache", Level.ROUTINE, new Yes("aches"));

    private Books() {}

    static RuleBook of(Rule... rules) {
        return with(List.of(), rules);
    }

    static RuleBook with(List<Reading> readings, Rule... rules) {
        return new RuleBook(
                "1",
                new PainScale(3, 7),
                Optional.of(new TissueRule(0, 2, 2, 5)),
                advice(),
                "open",
                "guardian",
                readings,
                List.of(rules));
    }

    static Map<Level, Advice> advice() {
        var advice = new EnumMap<Level, Advice>(Level.class);
        for (Level level : Level.values()) {
            advice.put(level, new Advice(level.name(), "uncertain", "watch", "help", "when"));
        }
        return advice;
    }

    /** A rule with one case of each demanded kind, for a condition about one finding. */
    static Rule rule(String id, Level level, Yes when) {
        return new Rule(
                id,
                "title",
                level,
                when,
                "action",
                "explanation",
                "source",
                "evidence",
                new Rule.Review(Rule.Review.Status.UNREVIEWED, null),
                List.of(
                        story(Rule.Kind.POSITIVE, said(when.code(), Truth.YES)),
                        story(Rule.Kind.NEAR_MISS, said(when.code(), Truth.NO)),
                        story(Rule.Kind.NEGATED, said(when.code(), Truth.NO)),
                        story(Rule.Kind.UNKNOWN, Answers.NONE)));
    }

    static Rule.Case story(Rule.Kind kind, Answers answers) {
        return new Rule.Case(kind, kind.name(), answers);
    }

    static Answers said(String code, Truth truth) {
        return Answers.of(Map.of(code, new Answer.Said(truth)));
    }

    static Rule changed(Rule rule, Condition when, UnaryOperator<List<Rule.Case>> cases) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.level(),
                when,
                rule.action(),
                rule.explanation(),
                rule.source(),
                rule.evidence(),
                rule.review(),
                cases.apply(rule.cases()));
    }

    private static Vocabulary vocabulary() {
        var byCode = new LinkedHashMap<String, Finding>();
        Arrays.asList(
                        finding("fainted", new Finding.Type.YesNoUnknown(), false),
                        finding("aches", new Finding.Type.YesNoUnknown(), false),
                        finding("at-night", new Finding.Type.YesNoUnknown(), true),
                        finding("days", new Finding.Type.Measure("d", 0, 30), true),
                        finding("gait", new Finding.Type.Choice(List.of(option("normal"), option("changed"))), false))
                .forEach(finding -> byCode.put(finding.code(), finding));
        return new Vocabulary("1", byCode);
    }

    private static Finding finding(String code, Finding.Type type, boolean context) {
        return new Finding(code, "category", type, context, new Finding.Text(code + "?", code + "?"));
    }

    private static Finding.Option option(String code) {
        return new Finding.Option(code, new Finding.Text(code, code));
    }
}

package org.twinge.triage.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.twinge.triage.model.Condition.All;
import org.twinge.triage.model.Condition.Any;
import org.twinge.triage.model.Condition.AtLeast;
import org.twinge.triage.model.Condition.Between;
import org.twinge.triage.model.Condition.Not;
import org.twinge.triage.model.Condition.OneOf;
import org.twinge.triage.model.Condition.Yes;

/** Says everything that is wrong with a rule book, so that a broken one never comes into force. */
public final class RuleBookCheck {
    /** Version 2026.1 was published with these; what is published stays readable. Later kinds are held by tests. */
    private static final List<Rule.Kind> DEMANDED =
            List.of(Rule.Kind.POSITIVE, Rule.Kind.NEAR_MISS, Rule.Kind.NEGATED, Rule.Kind.UNKNOWN);

    private final Vocabulary vocabulary;
    private final List<String> reasons = new ArrayList<>();

    private RuleBookCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All reasons to refuse the book; empty if it may come into force. */
    public static List<String> reasons(RuleBook book, Vocabulary vocabulary) {
        var check = new RuleBookCheck(vocabulary);
        check.book(book);
        return List.copyOf(check.reasons);
    }

    private void book(RuleBook book) {
        text("book", "version", book.version());
        text("book", "incomplete", book.incomplete());
        for (Level level : Level.values()) {
            refuseUnless(book.advice().containsKey(level), "book: no advice for " + level);
        }
        refuseUnless(
                book.painScale().yellowFrom() < book.painScale().redFrom(), "book: yellow pain does not lie below red");
        refuseUnless(
                book.rules().stream().anyMatch(rule -> rule.level() == Level.EMERGENCY), "book: no emergency rule");
        var ids = new HashSet<String>();
        for (Rule rule : book.rules()) {
            refuseUnless(ids.add(rule.id()), rule.id() + ": this id is taken");
            rule(book, rule);
        }
        book.readings().forEach(this::reading);
    }

    private void rule(RuleBook book, Rule rule) {
        text(rule.id(), "id", rule.id());
        text(rule.id(), "title", rule.title());
        text(rule.id(), "action", rule.action());
        text(rule.id(), "explanation", rule.explanation());
        text(rule.id(), "source", rule.source());
        text(rule.id(), "evidence", rule.evidence());
        refuseUnless(
                rule.review().status() == Rule.Review.Status.UNREVIEWED
                        || rule.review().reviewer() != null,
                rule.id() + ": reviewed by nobody");
        condition(rule.id(), rule.when());
        for (Rule.Kind kind : DEMANDED) {
            refuseUnless(
                    rule.cases().stream().anyMatch(c -> c.kind() == kind), rule.id() + ": no " + kind + " test case");
        }
        rule.cases().forEach(testCase -> testCase(book, rule, testCase));
    }

    private void reading(Reading reading) {
        String where = "reading of " + reading.code();
        text(where, "reason", reading.because());
        condition(where, reading.when());
        objection(reading.code(), reading.as()).ifPresent(objection -> reasons.add(where + ": " + objection));
        refuseUnless(
                !(reading.as() instanceof Answer.Said(Truth truth)) || truth == Truth.YES,
                where + ": only yes is the safer reading");
    }

    private Optional<String> objection(String code, Answer answer) {
        return vocabulary
                .finding(code)
                .map(finding -> finding.objection(answer))
                .orElse(Optional.of("is no known finding"));
    }

    private void testCase(RuleBook book, Rule rule, Rule.Case testCase) {
        String where = rule.id() + ", case \"" + testCase.story() + "\"";
        testCase.answers()
                .byCode()
                .forEach((code, answer) -> objection(code, answer)
                        .ifPresent(objection -> reasons.add(where + ": " + code + " " + objection)));
        Truth actual = rule.when().holds(book.hear(testCase.answers()).answers());
        refuseUnless(
                actual == testCase.kind().expected(),
                where + ": is " + actual + ", not " + testCase.kind().expected());
    }

    private void condition(String rule, Condition condition) {
        switch (condition) {
            case Yes(String code) ->
                known(rule, code)
                        .ifPresent(type -> refuseUnless(
                                type instanceof Finding.Type.YesNoUnknown, rule + ": " + code + " is no yes-or-no"));
            case Between(String code, double from, double to) ->
                known(rule, code)
                        .ifPresent(type -> refuseUnless(
                                type instanceof Finding.Type.Measure measure
                                        && from <= to
                                        && from <= measure.max()
                                        && to >= measure.min(),
                                rule + ": " + code + " can never be in that range"));
            case OneOf(String code, var options) ->
                known(rule, code)
                        .ifPresent(type -> refuseUnless(
                                !options.isEmpty()
                                        && type instanceof Finding.Type.Choice choice
                                        && options.stream().allMatch(choice::has),
                                rule + ": " + code + " does not offer all of " + options));
            case All(var of) -> parts(rule, of, 1);
            case Any(var of) -> parts(rule, of, 1);
            case AtLeast(int count, var of) -> parts(rule, of, count);
            case Not(Condition context) -> {
                condition(rule, context);
                context.codes()
                        .filter(code -> vocabulary
                                .finding(code)
                                .filter(f -> !f.context())
                                .isPresent())
                        .forEach(code -> reasons.add(rule + ": negates the finding " + code));
            }
        }
    }

    private void parts(String rule, List<Condition> of, int least) {
        refuseUnless(least >= 1 && of.size() >= least, rule + ": a condition asks " + least + " of " + of.size());
        of.forEach(part -> condition(rule, part));
    }

    private Optional<Finding.Type> known(String rule, String code) {
        var finding = vocabulary.finding(code);
        refuseUnless(finding.isPresent(), rule + ": " + code + " is no known finding");
        return finding.map(Finding::type);
    }

    private void text(String where, String name, String value) {
        refuseUnless(!value.isBlank(), where + ": no " + name);
    }

    private void refuseUnless(boolean fine, String reason) {
        if (!fine) {
            reasons.add(reason);
        }
    }
}

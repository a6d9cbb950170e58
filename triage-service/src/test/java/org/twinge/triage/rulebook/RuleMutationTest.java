package org.twinge.triage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.twinge.triage.model.Condition;
import org.twinge.triage.model.Condition.All;
import org.twinge.triage.model.Condition.Any;
import org.twinge.triage.model.Condition.AtLeast;
import org.twinge.triage.model.Condition.Between;
import org.twinge.triage.model.Condition.Not;
import org.twinge.triage.model.Condition.OneOf;
import org.twinge.triage.model.Condition.Yes;

/** Every small mistake in a rule's condition is noticed by one of the rule's own cases. */
class RuleMutationTest {

    @TestFactory
    Stream<DynamicTest> aChangedConditionContradictsACase() {
        return Shipped.BOOK.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id(),
                        () -> assertThat(mutants(rule.when()))
                                .allSatisfy(mutant -> assertThat(rule.cases())
                                        .as("cases that notice %s", mutant)
                                        .anyMatch(c -> mutant.holds(Shipped.BOOK
                                                        .hear(c.answers())
                                                        .answers())
                                                != c.kind().expected()))));
    }

    private static List<Condition> mutants(Condition condition) {
        return switch (condition) {
            case Yes yes -> List.of();
            case Between(String code, double from, double to) ->
                List.of(
                                new Between(code, from + 1, to),
                                new Between(code, from - 1, to),
                                new Between(code, from, to + 1),
                                new Between(code, from, to - 1))
                        .stream()
                        .filter(mutant -> !mutant.equals(condition))
                        .map(Condition.class::cast)
                        .toList();
            case OneOf(String code, var options) ->
                options.stream()
                        .map(dropped -> {
                            var fewer = new HashSet<>(options);
                            fewer.remove(dropped);
                            return (Condition) new OneOf(code, fewer);
                        })
                        .toList();
            case All(var of) -> parts(of, All::new, Any::new);
            case Any(var of) -> parts(of, Any::new, All::new);
            case AtLeast(int count, var of) ->
                parts(of, parts -> new AtLeast(count, parts), parts -> new AtLeast(count + 1, parts));
            case Not(Condition context) -> List.of(context);
        };
    }

    /** One part dropped, one part mutated, or the other way of joining them. */
    private static List<Condition> parts(
            List<Condition> of,
            Function<List<Condition>, Condition> join,
            Function<List<Condition>, Condition> otherwise) {
        var mutants = new ArrayList<Condition>();
        mutants.add(otherwise.apply(of));
        for (int i = 0; i < of.size(); i++) {
            var fewer = new ArrayList<>(of);
            fewer.remove(i);
            mutants.add(join.apply(fewer));
            for (Condition mutant : mutants(of.get(i))) {
                var changed = new ArrayList<>(of);
                changed.set(i, mutant);
                mutants.add(join.apply(changed));
            }
        }
        return mutants;
    }
}

package org.twinge.triage.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What has to hold for a rule to fire. Three-valued: it holds, it does not, or that depends on an open question.
 *
 * <p>Every report runs through every condition, so that they are plain loops.
 */
public sealed interface Condition {

    Truth holds(Answers answers);

    /**
     * The questions to ask next to settle this condition, as few as possible: of several things that all have to be
     * true only the first open one that was not answered "don't know" before, of alternatives every open one. Empty once
     * settled.
     */
    default List<String> open(Answers answers) {
        return holds(answers) == Truth.UNKNOWN ? unsettled(answers) : List.of();
    }

    /** The same, where it is known already that this condition depends on an open question. */
    List<String> unsettled(Answers answers);

    /** Visits all codes this condition looks at, in the order they are asked; one that it names twice comes twice. */
    void forEachCode(Consumer<String> visit);

    /** The same, each once. */
    default Stream<String> codes() {
        var codes = new LinkedHashSet<String>();
        forEachCode(codes::add);
        return codes.stream();
    }

    /** A yes-or-no finding is present. */
    record Yes(String code) implements Condition {
        @Override
        public Truth holds(Answers answers) {
            return answers.said(code);
        }

        @Override
        public List<String> unsettled(Answers answers) {
            return List.of(code);
        }

        @Override
        public void forEachCode(Consumer<String> visit) {
            visit.accept(code);
        }
    }

    /** A number lies between two bounds, both included; a bound that is not set is infinite. */
    record Between(String code, double from, double to) implements Condition {
        @Override
        public Truth holds(Answers answers) {
            var amount = answers.amount(code);
            if (amount.isEmpty()) {
                return Truth.UNKNOWN;
            }
            return Truth.of(amount.getAsDouble() >= from && amount.getAsDouble() <= to);
        }

        @Override
        public List<String> unsettled(Answers answers) {
            return List.of(code);
        }

        @Override
        public void forEachCode(Consumer<String> visit) {
            visit.accept(code);
        }
    }

    /** One of these options was chosen. */
    record OneOf(String code, Set<String> options) implements Condition {
        public OneOf {
            options = Set.copyOf(options);
        }

        @Override
        public Truth holds(Answers answers) {
            return answers.chosen(code)
                    .map(option -> Truth.of(options.contains(option)))
                    .orElse(Truth.UNKNOWN);
        }

        @Override
        public List<String> unsettled(Answers answers) {
            return List.of(code);
        }

        @Override
        public void forEachCode(Consumer<String> visit) {
            visit.accept(code);
        }
    }

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public Truth holds(Answers answers) {
            Truth all = Truth.YES;
            for (Condition part : of) {
                all = all.and(part.holds(answers));
            }
            return all;
        }

        @Override
        public List<String> unsettled(Answers answers) {
            List<String> askedBefore = List.of();
            for (Condition part : of) {
                List<String> open = part.open(answers);
                if (!answers.byCode().keySet().containsAll(open)) {
                    return open;
                }
                askedBefore = askedBefore.isEmpty() ? open : askedBefore;
            }
            return askedBefore;
        }

        @Override
        public void forEachCode(Consumer<String> visit) {
            of.forEach(part -> part.forEachCode(visit));
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public Truth holds(Answers answers) {
            Truth any = Truth.NO;
            for (Condition part : of) {
                any = any.or(part.holds(answers));
            }
            return any;
        }

        @Override
        public List<String> unsettled(Answers answers) {
            return openIn(of, answers);
        }

        @Override
        public void forEachCode(Consumer<String> visit) {
            of.forEach(part -> part.forEachCode(visit));
        }
    }

    record AtLeast(int count, List<Condition> of) implements Condition {
        public AtLeast {
            of = List.copyOf(of);
        }

        @Override
        public Truth holds(Answers answers) {
            int certain = 0;
            int possible = 0;
            for (Condition part : of) {
                Truth holds = part.holds(answers);
                certain += holds == Truth.YES ? 1 : 0;
                possible += holds == Truth.NO ? 0 : 1;
            }
            return certain >= count ? Truth.YES : possible >= count ? Truth.UNKNOWN : Truth.NO;
        }

        @Override
        public List<String> unsettled(Answers answers) {
            return openIn(of, answers);
        }

        @Override
        public void forEachCode(Consumer<String> visit) {
            of.forEach(part -> part.forEachCode(visit));
        }
    }

    /** Only over context (age, time, region, side): negating a finding would let a "yes" lower the level. */
    record Not(Condition context) implements Condition {
        @Override
        public Truth holds(Answers answers) {
            return context.holds(answers).not();
        }

        @Override
        public List<String> unsettled(Answers answers) {
            return context.unsettled(answers);
        }

        @Override
        public void forEachCode(Consumer<String> visit) {
            context.forEachCode(visit);
        }
    }

    /** Every open question of alternatives, each once. */
    private static List<String> openIn(List<Condition> parts, Answers answers) {
        var open = new ArrayList<String>();
        for (Condition part : parts) {
            for (String code : part.open(answers)) {
                if (!open.contains(code)) {
                    open.add(code);
                }
            }
        }
        return Collections.unmodifiableList(open);
    }
}

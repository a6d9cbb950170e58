package org.twinge.triage.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What has to hold for a rule to fire. Three-valued: it holds, it does not, or that depends on an open question. */
public sealed interface Condition {

    Truth holds(Answers answers);

    /**
     * The questions to ask next to settle this condition, as few as possible: of several things that all have to be
     * true only the first open one that was not answered "don't know" before, of alternatives every open one. Empty once
     * settled.
     */
    List<String> open(Answers answers);

    /** All codes this condition looks at, in the order they are asked. */
    Stream<String> codes();

    /** A yes-or-no finding is present. */
    record Yes(String code) implements Condition {
        @Override
        public Truth holds(Answers answers) {
            return answers.said(code);
        }

        @Override
        public List<String> open(Answers answers) {
            return holds(answers) == Truth.UNKNOWN ? List.of(code) : List.of();
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(code);
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
        public List<String> open(Answers answers) {
            return holds(answers) == Truth.UNKNOWN ? List.of(code) : List.of();
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(code);
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
        public List<String> open(Answers answers) {
            return holds(answers) == Truth.UNKNOWN ? List.of(code) : List.of();
        }

        @Override
        public Stream<String> codes() {
            return Stream.of(code);
        }
    }

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public Truth holds(Answers answers) {
            return of.stream().map(part -> part.holds(answers)).reduce(Truth.YES, Truth::and);
        }

        @Override
        public List<String> open(Answers answers) {
            if (holds(answers) != Truth.UNKNOWN) {
                return List.of();
            }
            var open = of.stream()
                    .map(part -> part.open(answers))
                    .filter(questions -> !questions.isEmpty())
                    .toList();
            return open.stream()
                    .filter(questions -> !answers.byCode().keySet().containsAll(questions))
                    .findFirst()
                    .orElse(open.getFirst());
        }

        @Override
        public Stream<String> codes() {
            return of.stream().flatMap(Condition::codes).distinct();
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public Truth holds(Answers answers) {
            return of.stream().map(part -> part.holds(answers)).reduce(Truth.NO, Truth::or);
        }

        @Override
        public List<String> open(Answers answers) {
            return holds(answers) == Truth.UNKNOWN ? openIn(of, answers) : List.of();
        }

        @Override
        public Stream<String> codes() {
            return of.stream().flatMap(Condition::codes).distinct();
        }
    }

    record AtLeast(int count, List<Condition> of) implements Condition {
        public AtLeast {
            of = List.copyOf(of);
        }

        @Override
        public Truth holds(Answers answers) {
            var parts = of.stream().map(part -> part.holds(answers)).toList();
            long certain = parts.stream().filter(part -> part == Truth.YES).count();
            long possible = parts.stream().filter(part -> part != Truth.NO).count();
            return certain >= count ? Truth.YES : possible >= count ? Truth.UNKNOWN : Truth.NO;
        }

        @Override
        public List<String> open(Answers answers) {
            return holds(answers) == Truth.UNKNOWN ? openIn(of, answers) : List.of();
        }

        @Override
        public Stream<String> codes() {
            return of.stream().flatMap(Condition::codes).distinct();
        }
    }

    /** Only over context (age, time, region, side): negating a finding would let a "yes" lower the level. */
    record Not(Condition context) implements Condition {
        @Override
        public Truth holds(Answers answers) {
            return context.holds(answers).not();
        }

        @Override
        public List<String> open(Answers answers) {
            return context.open(answers);
        }

        @Override
        public Stream<String> codes() {
            return context.codes();
        }
    }

    private static List<String> openIn(List<Condition> parts, Answers answers) {
        return parts.stream()
                .flatMap(part -> part.open(answers).stream())
                .distinct()
                .toList();
    }
}

package org.twinge.triage.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * How one report was judged. It is not a diagnosis.
 *
 * @param fired every rule that fired, most urgent first, each with the answers it saw
 * @param undetermined every rule that depends on an open question, most urgent first
 * @param contradictions answers that were read otherwise than given, the safer way
 * @param painColour empty when neither pain nor gait says anything
 * @param tissue whether the pain while running is within what the tissue tolerates; empty while no tissue is named
 */
public record Assessment(
        String ruleBookVersion,
        List<Fired> fired,
        List<Undetermined> undetermined,
        List<Reading.Contradiction> contradictions,
        Optional<PainColour> painColour,
        Optional<String> gait,
        Optional<TissueRule.Verdict> tissue) {

    public record Fired(Rule rule, SortedMap<String, Answer> inputs) {}

    /** @param open the questions to ask next to settle this rule */
    public record Undetermined(Rule rule, List<String> open) {}

    public Assessment {
        fired = List.copyOf(fired);
        undetermined = List.copyOf(undetermined);
        contradictions = List.copyOf(contradictions);
    }

    /** An emergency rule still depends on an open question. */
    public boolean unsettled() {
        return undetermined.stream().anyMatch(rule -> rule.rule().level() == Level.EMERGENCY);
    }

    /**
     * The highest level that fired. While unsettled it is only a lower bound, and never self-care: nobody is sent home
     * on questions nobody answered.
     */
    public Level level() {
        Level floor = unsettled() ? Level.ROUTINE : Level.SELF_CARE;
        return fired.stream().map(f -> f.rule().level()).reduce(floor, Level::orMoreUrgent);
    }

    /** To be shown as "incomplete, at least this level". An emergency is decided, whatever else is open. */
    public boolean incomplete() {
        return unsettled() && level() != Level.EMERGENCY;
    }

    /** Every question that would settle a rule, each once, most dangerous first. */
    public List<String> openQuestions() {
        return open(undetermined.stream()).toList();
    }

    /**
     * What to ask next, most dangerous first and as few as possible: only what can still raise the level. Empty once no
     * further answer can, short of contradicting what was said.
     *
     * @param asked what was answered before, if only with "don't know"
     * @param atMost how many fit on one screen
     */
    public List<String> nextQuestions(Set<String> asked, int atMost) {
        Level decided =
                fired.isEmpty() ? Level.SELF_CARE : fired.getFirst().rule().level();
        return open(undetermined.stream().filter(rule -> rule.rule().level().compareTo(decided) < 0))
                .filter(code -> !asked.contains(code))
                .limit(atMost)
                .toList();
    }

    private static Stream<String> open(Stream<Undetermined> rules) {
        return rules.flatMap(rule -> rule.open().stream()).distinct();
    }
}

package org.twinge.triage.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How one report was judged. It is not a diagnosis.
 *
 * @param fired every rule that fired, most urgent first, each with the answers it saw
 * @param undetermined every rule that depends on an open question, most urgent first
 * @param painColour empty when neither pain nor gait says anything
 */
public record Assessment(
        String ruleBookVersion,
        List<Fired> fired,
        List<Undetermined> undetermined,
        Optional<PainColour> painColour,
        Optional<String> gait) {

    public record Fired(Rule rule, SortedMap<String, Answer> inputs) {}

    /** @param open the questions to ask next to settle this rule */
    public record Undetermined(Rule rule, List<String> open) {}

    public Assessment {
        fired = List.copyOf(fired);
        undetermined = List.copyOf(undetermined);
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

    /** The next questions, each once, most dangerous first. */
    public List<String> openQuestions() {
        return undetermined.stream()
                .flatMap(rule -> rule.open().stream())
                .distinct()
                .toList();
    }
}

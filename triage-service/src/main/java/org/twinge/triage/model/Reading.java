package org.twinge.triage.model;

import java.util.Optional;

/**
 * What one answer says about another: a calf that measures 3 cm more is swollen, whatever was answered to "swollen?".
 * The safer reading counts, so a reading only ever raises an answer: to yes, to at least a number, to an option.
 *
 * @param when what has to be said
 * @param code the finding it speaks about
 * @param as how that finding is read then
 * @param because in words for staff
 */
public record Reading(Condition when, String code, Answer as, String because) {

    /** The other answer said something milder. */
    public record Contradiction(String code, Answer given, Answer readAs, String because) {}

    /** The answer to put in place of the one given; empty if this reading changes nothing. */
    Optional<Answer> of(Answers given) {
        if (when.holds(given) != Truth.YES) {
            return Optional.empty();
        }
        Answer there = given.byCode().get(code);
        boolean atLeast = there instanceof Answer.Amount(double said)
                && as instanceof Answer.Amount(double least)
                && said >= least;
        return atLeast || as.equals(there) ? Optional.empty() : Optional.of(as);
    }
}

package org.twinge.triage.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the rule book.
 *
 * @param title the clinical phrase for the work list
 * @param action what to do now, in words for the athlete
 * @param explanation why, in words for the athlete
 * @param source the guideline or paper the rule rests on
 * @param evidence how well it rests there, and what was weighed
 * @param cases reports that show what the rule does and does not mean
 */
public record Rule(
        String id,
        String title,
        Level level,
        Condition when,
        String action,
        String explanation,
        String source,
        String evidence,
        Review review,
        List<Case> cases) {

    /** Until a named clinician has looked at a rule it says so. */
    public record Review(Status status, @Nullable String reviewer) {
        public enum Status {
            UNREVIEWED,
            REVIEWED
        }
    }

    public record Case(Kind kind, String story, Answers answers) {}

    public enum Kind {
        /** The rule fires. */
        POSITIVE(Truth.YES),
        /** The least that fires the rule, on its thresholds, with everything else unanswered. */
        BOUNDARY(Truth.YES),
        /** Close, everything else answered no: the rule stays clear. */
        NEAR_MISS(Truth.NO),
        /** These answers alone clear the rule, with everything else unanswered. */
        NEGATED(Truth.NO),
        /** The open answer leaves the rule undetermined. */
        UNKNOWN(Truth.UNKNOWN),
        /** The rule fires beside another one. */
        SEVERAL(Truth.YES),
        /** The report contradicts itself, and the rule fires nevertheless. */
        CONTRADICTORY(Truth.YES);

        private final Truth expected;

        Kind(Truth expected) {
            this.expected = expected;
        }

        public Truth expected() {
            return expected;
        }
    }

    public Rule {
        cases = List.copyOf(cases);
    }
}

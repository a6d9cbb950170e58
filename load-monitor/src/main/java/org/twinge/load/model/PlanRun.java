package org.twinge.load.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A session held against the step it was run in.
 *
 * @param step its index in the protocol
 * @param answer what the athlete said about it so far
 */
public record PlanRun(PlanSession ran, int step, Set<Breach> breaches, Optional<PainAnswer> answer, Verdict verdict) {

    /** In what a session went beyond its plan, as far as its recording can show. */
    public enum Breach {
        /** A clinician has to agree before the next run. */
        BEFORE_CLEARANCE,
        RAN_FASTER,
        RAN_MORE,
        RAN_SOONER
    }

    public enum Verdict {
        WENT_WELL,
        TOO_MUCH_PAIN,
        /** The athlete has not said, or not said all that the step asks. */
        NOT_ANSWERED,
        /** It broke the plan, was less than half of the step, or its recording does not tell how much it was. */
        NOT_THE_STEP
    }

    public PlanRun {
        breaches = breaches.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(breaches));
    }

    LocalDate day() {
        return ran.session().localDay();
    }

    PlanRun with(PainAnswer said, Verdict now) {
        return new PlanRun(ran, step, breaches, Optional.of(said), now);
    }
}

package org.twinge.load.model;

import java.time.Instant;

/** What somebody did about a plan, after it was started. */
public sealed interface PlanAct extends PlanEvent {

    /** The athlete goes on to the step that was offered. It counts only where it was, by all that is known now. */
    record Accepted(Instant at, String step) implements PlanAct {}

    /** A clinician agrees that running may begin, or go on. */
    record Cleared(Instant at) implements PlanAct {}

    /** The last gate is met, and the athlete is done. */
    record Finished(Instant at) implements PlanAct {}

    record Stopped(Instant at) implements PlanAct {}
}

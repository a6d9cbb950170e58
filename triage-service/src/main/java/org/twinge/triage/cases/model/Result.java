package org.twinge.triage.cases.model;

/** What becomes of a step. */
public sealed interface Result {
    record Done(Case next) implements Result {}

    record Refused(Refusal why) implements Result {}
}

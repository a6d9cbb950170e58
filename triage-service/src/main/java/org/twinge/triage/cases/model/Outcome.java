package org.twinge.triage.cases.model;

/** What became of the athlete. */
public enum Outcome {
    TREATED,
    REFERRED,
    NO_INJURY,
    NOT_REACHED
}

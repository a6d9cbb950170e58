package org.twinge.triage.cases.model;

import java.util.UUID;

/**
 * An alert for staff by its newest revision.
 *
 * @param questionsOpen emergency questions of the report are open, so that its level is "at least"
 * @param withdrawn its cause is gone; it stays in the case to be seen
 */
public record CaseAlert(UUID id, int revision, CaseLevel level, Kind kind, boolean questionsOpen, boolean withdrawn) {

    public enum Kind {
        SYMPTOMS,
        LOAD,
        /** A figure that a clinic asked to hear about; it foretells nothing. */
        METRIC
    }

    boolean inForce() {
        return !withdrawn;
    }

    /** The same alert, ended by a newer revision. */
    public CaseAlert withdrawnBy(int newer) {
        return new CaseAlert(id, newer, level, kind, questionsOpen, true);
    }
}

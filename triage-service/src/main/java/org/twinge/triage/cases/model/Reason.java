package org.twinge.triage.cases.model;

/** Why a case comes before others of its level; each counts one. No reason ever changes a level. */
public enum Reason {
    QUESTIONS_OPEN,
    SEVERAL_REPORTS,
    LOAD_ALERT,
    /**
     * An injury in the last twelve months, the best established risk factor for the next one in runners: Saragiotto et
     * al. 2014, doi 10.1007/s40279-014-0194-6.
     */
    RECENT_INJURY
}

package org.twinge.triage.cases.model;

import java.time.Duration;

/** How urgent an alert or a case is, most urgent first: five levels of care, then two for training load. */
public enum CaseLevel {
    EMERGENCY(1, Duration.ZERO),
    SAME_DAY(2, Duration.ofHours(2)),
    SOON(3, Duration.ofHours(24)),
    ROUTINE(4, Duration.ofDays(14)),
    SELF_CARE(5, Duration.ofDays(14)),
    NOTICE(6, Duration.ofDays(14)),
    INFO(7, Duration.ofDays(14));

    private final int rank;
    private final Duration longestSnooze;

    CaseLevel(int rank, Duration longestSnooze) {
        this.rank = rank;
        this.longestSnooze = longestSnooze;
    }

    /** 1 for the most urgent: the order in which cases are stored and listed. */
    public int rank() {
        return rank;
    }

    /**
     * A case may be put aside for well under the time within which its level wants the athlete seen (today; 48 hours);
     * zero: not at all. What may wait longer comes back after the two weeks after which every injury is looked at again.
     */
    public Duration longestSnooze() {
        return longestSnooze;
    }

    public boolean atLeast(CaseLevel other) {
        return compareTo(other) <= 0;
    }

    public boolean isAbove(CaseLevel other) {
        return compareTo(other) < 0;
    }

    public CaseLevel orMoreUrgent(CaseLevel other) {
        return atLeast(other) ? this : other;
    }
}

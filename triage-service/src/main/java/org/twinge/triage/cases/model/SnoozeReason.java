package org.twinge.triage.cases.model;

/** Why a case may wait. */
public enum SnoozeReason {
    WAITING_FOR_ATHLETE,
    APPOINTMENT_BOOKED,
    WAITING_FOR_RESULTS
}

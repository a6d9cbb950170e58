package org.twinge.triage.cases;

import java.util.UUID;

/** @param revision in which the caller has seen the case */
record StaffRequest(UUID caseId, int revision, CaseRecords.Request request) {}

package org.twinge.triage.export;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.twinge.access.export.Holdings;
import org.twinge.access.export.Kind;
import org.twinge.triage.cases.FreeText;

/**
 * What athletes said, how it was judged, and what staff wrote to them. Cases with their notes and the diagnoses named in
 * them are the clinic's own work, which row-level security shows its staff only: they are asked for at the clinic.
 */
@Singleton
class ReportHoldings {
    private static final String CLINICS =
            "the clinic's own work on your alerts, which its staff alone read; ask the clinic";
    private static final String FINGERPRINT = "tells one sending from another; made of what is exported";

    private final Holdings all;

    ReportHoldings(FreeText freeText) {
        all = Holdings.besideTheMirror(
                "triage-service",
                List.of(
                        Kind.of("reports", "report", "received_at", "report_id")
                                .whose("submitted_by", "submitted_by_whom")
                                .without(FINGERPRINT, "idempotency_key", "body_hash")
                                .withDocuments("answers")
                                .alsoCsv(),
                        Kind.of("assessments", "assessment", "report_id").withDocuments("document"),
                        Kind.of("withdrawals", "report_withdrawal", "withdrawn_at", "report_id")
                                .whose("withdrawn_by", "withdrawn_by_whom"),
                        Kind.of("report-alerts", "report_alert", "report_id"),
                        Kind.of("unsettled", "unsettled_escalation", "escalated_at", "report_id"),
                        Kind.of("report-loads", "report_load", "report_id"),
                        Kind.of("load", "load_context", "version"),
                        Kind.of("questions", "prompt", "due_at", "prompt_id").alsoCsv(),
                        Kind.of("answers", "prompt_answer", "answered_at", "prompt_id")
                                .without(FINGERPRINT, "body_hash")
                                .withDocuments("document")
                                .alsoCsv(),
                        Kind.of("check-ins", "check_in", "week")
                                .without(FINGERPRINT, "idempotency_key", "body_hash")
                                .withDocuments("document")
                                .alsoCsv(),
                        Kind.of("check-in-regions", "check_in_region", "week", "region"),
                        Kind.of("pain-after-runs", "run_answer", "answered_at", "run_id", "revision")
                                .withDocuments("document")
                                .alsoCsv(),
                        Kind.of("messages", "case_message", "written_at", "message_id")
                                .opened("sealed", new Kind.Sealed("text", "message_id", freeText::open)),
                        Kind.of("birth-date", "birth_date", "born"),
                        Kind.of("country", "athlete_country", "country")),
                Map.of(
                        "care_case", CLINICS,
                        "case_entry", CLINICS,
                        "case_note", CLINICS,
                        "injury_episode", CLINICS,
                        "case_alert", CLINICS));
    }

    Holdings all() {
        return all;
    }
}

package org.twinge.dashboard.export;

import java.util.List;
import java.util.Map;
import org.twinge.access.export.Holdings;
import org.twinge.access.export.Kind;

/** Who an athlete is, whom they let see them, and who looked. */
final class PersonHoldings {
    private static final String CONSENTS =
            "select consent.*, clinic.name as clinic from consent join clinic using (clinic_id)";

    /** What row-level security shows of it: the caller's own. */
    private static final String LOOKS = """
            select own.id as athlete_id, looked.*, clinic.name as clinic
            from own_athletes() own (id), who_looked_at_me('infinity', 2147483647) looked join clinic using (clinic_id)""";

    static final Holdings ALL = new Holdings(
            "clinic-dashboard",
            List.of(
                    Kind.of("profile", "athlete", "version").from("select athlete.*, athlete_id as id from athlete"),
                    Kind.of("consents", "consent", "since", "clinic_id").from(CONSENTS),
                    Kind.of("looks", "staff_read", "slot", "clinic_id", "staff_id", "what")
                            .from(LOOKS)
                            .alsoCsv(),
                    Kind.of("draft", "report_draft", "draft_id")),
            Map.of(
                    "alert", "a copy for the pages; notifier exports every version",
                    "alert_delivery", "a copy for the pages; notifier exports it",
                    "training_now", "a copy for the clinic's list; load-monitor exports it",
                    "care_case", "the clinic's own work on your alerts, a copy; triage-service says why it stays",
                    "escalation_ended", "the clinic's own work: that nobody there took up an alert in time",
                    "erasure", "nobody's who is still here: the bare number of who was deleted",
                    "erasure_answer", "nobody's who is still here: which services have deleted"));

    private PersonHoldings() {}
}

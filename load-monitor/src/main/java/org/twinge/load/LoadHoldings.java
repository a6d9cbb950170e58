package org.twinge.load;

import java.util.List;
import java.util.Map;
import org.twinge.access.export.Holdings;
import org.twinge.access.export.Kind;

/** What an athlete takes with them of what is computed here. */
final class LoadHoldings {
    static final Holdings ALL = Holdings.besideTheMirror(
            "load-monitor",
            List.of(
                    Kind.of("load-settings", "load_setting", "valid_from")
                            .whose("set_by", "set_by_whom")
                            .alsoCsv(),
                    Kind.of("load-days", "load_day", "local_day").alsoCsv(),
                    Kind.of("sessions", "session", "started_at").alsoCsv(),
                    Kind.of("findings", "finding", "local_day", "rule").alsoCsv(),
                    Kind.of("told", "alert", "local_day", "rule").alsoCsv(),
                    Kind.of("runs-and-shoes", "run", "run_id").alsoCsv(),
                    Kind.of("plans", "plan", "started_at", "plan_id")
                            .whose("started_by", "started_by_whom")
                            .withDocuments("protocol"),
                    Kind.of("plan-acts", "plan_act", "acted_at", "plan_id").whose("acted_by", "acted_by_whom"),
                    Kind.of("reports-considered", "symptom_report", "received_at", "report_id"),
                    Kind.of("person", "athlete_load", "athlete_id")
                            .from("select athlete_id, birth_date, snapshot_version, staff_visible from athlete_load")
                            .without(
                                    "where a computation goes on; it follows from the runs",
                                    "so_far",
                                    "so_far_version")),
            Map.of(
                    "load_recalculation", "from which day on a worker computes anew; tells nothing about anybody",
                    "staff_case", "the clinic's work, a copy; triage-service says why it stays there"));

    private LoadHoldings() {}
}
